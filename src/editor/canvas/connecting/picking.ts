/** What is being connected without a pointer: a node to another, or an end of a link to another node. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { awaitField } from '../../ui/typed-ahead.ts';

export type Picking =
  | { readonly mode: 'connect'; readonly node: string }
  | { readonly mode: 'to' | 'from'; readonly link: string };

const store = createStore<{ readonly picking: Picking | null }>(() => ({ picking: null }));

export const openPicking = (picking: Picking): void => {
  awaitField(() => store.getState().picking === picking, closePicking);
  store.setState({ picking });
};
export const closePicking = (): void => store.setState({ picking: null });
export const usePicking = (): Picking | null => useStore(store, (state) => state.picking);
