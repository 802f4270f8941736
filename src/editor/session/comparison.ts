/** Two states of a design that are compared at the moment: what the canvas marks and the list tells. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Difference } from '../../core/history/compare.ts';
import type { Text } from '../../core/lib/text.ts';
import type { Design } from '../../core/model/design.ts';
import type { Facts } from './judge.ts';
import { lookAt, stopLooking } from './looking.ts';
import { session } from './session.ts';

/** One of the two states. */
export interface Side {
  /** Unique among those that can be chosen. */
  readonly id: string;
  readonly title: Text;
  readonly design: Design;
  readonly facts: Facts;
}

export interface Comparison {
  readonly before: Side;
  readonly after: Side;
  readonly differences: readonly Difference[];
}

export const comparison = createStore<{ readonly comparison: Comparison | null }>(() => ({ comparison: null }));

export const useComparison = (): Comparison | null => useStore(comparison, (state) => state.comparison);

/** Shows both states in one picture. Rejects where a part of the page does not load. */
export const compare = async (before: Side, after: Side): Promise<void> => {
  const [{ compareDesigns }, { unionOf }] = await Promise.all([
    import('../../core/history/compare.ts'),
    import('../../core/history/union.ts'),
  ]);
  const differences = compareDesigns(before.design, after.design);
  lookAt(unionOf(before.design, after.design), after.facts, 'comparison');
  comparison.setState({ comparison: { before, after, differences } });
};

export const stopComparing = (): void => {
  stopLooking();
  comparison.setState({ comparison: null });
};

/** Whatever ends the looking ends the comparison. */
session.subscribe(({ readOnly }, before) => {
  if (readOnly !== before.readOnly && readOnly !== 'comparison') comparison.setState({ comparison: null });
});
