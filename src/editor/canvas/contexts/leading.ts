/** While something is dragged: which contexts would take it in where it is now, and which would lose something. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export interface Leading {
  readonly into: ReadonlySet<string>;
  readonly outOf: ReadonlySet<string>;
}

export const nowhere: Leading = { into: new Set(), outOf: new Set() };

const store = createStore<Leading>(() => nowhere);

export const setLeading = (next: Leading): void => {
  const { into, outOf } = store.getState();
  if (!same(into, next.into) || !same(outOf, next.outOf)) store.setState(next);
};

/** How a context shows it. */
export const useLeading = (context: string): 'into' | 'out-of' | undefined =>
  useStore(store, ({ into, outOf }) => (into.has(context) ? 'into' : outOf.has(context) ? 'out-of' : undefined));

const same = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((id) => other.has(id));
