/** What is being chosen from a list: where a node or an end of a link leads, or what an objective spans. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Stretch } from '../../session/stretches.ts';
import { awaitField } from '../../ui/typed-ahead.ts';

/** Without a pointer: a node to another, or an end of a link to another node. */
export type Connection =
  | { readonly mode: 'connect'; readonly node: string }
  | { readonly mode: 'to' | 'from'; readonly link: string };

export interface Spanning {
  readonly mode: 'span';
  readonly stretches: readonly Stretch[];
  readonly choose: (stretch: Stretch) => void;
}

export type Picking = Connection | Spanning;

const store = createStore<{ readonly picking: Picking | null }>(() => ({ picking: null }));

export const openPicking = (picking: Picking): void => {
  awaitField(() => store.getState().picking === picking, closePicking);
  store.setState({ picking });
};
export const closePicking = (): void => store.setState({ picking: null });
export const usePicking = (): Picking | null => useStore(store, (state) => state.picking);
