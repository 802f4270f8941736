/** Asks the canvas to fly to elements and selects them: findings, analysis and search all point this way. */
import { createStore } from 'zustand/vanilla';
import { select } from './session.ts';

export interface Revealed {
  readonly nodes: readonly string[];
  readonly links: readonly string[];
  /** Grows with each wish, so that the same place twice is two flights. */
  readonly number: number;
}

export const revealed = createStore<Revealed>(() => ({ nodes: [], links: [], number: 0 }));

/** Selects the elements and wishes for them to be seen; a message alone is selected without a flight. */
export const reveal = (place: {
  readonly nodes?: readonly string[];
  readonly links?: readonly string[];
  readonly message?: string | null;
}): void => {
  const { nodes = [], links = [], message = null } = place;
  select({ nodes, links, message: nodes.length + links.length > 0 ? null : message });
  if (nodes.length + links.length > 0) revealed.setState(({ number }) => ({ nodes, links, number: number + 1 }));
};
