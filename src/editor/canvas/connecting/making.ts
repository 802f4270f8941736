/** The open menu of what can be made at a place of the canvas. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Text } from '../../../core/lib/text.ts';
import type { NodeKind } from '../../../core/model/node.ts';
import type { Point } from '../../session/stage.ts';
import { awaitField } from '../../ui/typed-ahead.ts';

export interface Choice {
  readonly key: string;
  readonly kind: NodeKind;
  readonly title: Text;
  /** What it will have to do with what is there. */
  readonly words: Text;
}

export interface Making {
  /** Where the menu opens, in pixels of the window. */
  readonly at: Point;
  readonly groups: readonly { readonly title: Text; readonly choices: readonly Choice[] }[];
  /** Why there is something to choose, where a link could not simply be drawn. */
  readonly reason?: Text;
  readonly choose: (key: string) => void;
}

const store = createStore<{ readonly making: Making | null }>(() => ({ making: null }));

export const openMaking = (making: Making): void => {
  awaitField(() => store.getState().making === making, closeMaking);
  store.setState({ making });
};
export const closeMaking = (): void => store.setState({ making: null });
export const useMaking = (): Making | null => useStore(store, (state) => state.making);
