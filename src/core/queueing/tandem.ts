/** Queues in a row: whether the times that one message spends in them are independent, so that their laws can be added up. */
import type { WorkFigures } from './subscription-figures.ts';

/**
 * Of exact M/M/c queues they are where nobody overtakes between the first and the last (Reich, Note on queues in tandem, 1963);
 * with several workers in the middle they are not (Burke, The dependence of sojourn times in tandem M/M/s queues, 1969).
 */
export const areIndependent = (inRow: readonly WorkFigures[]): boolean =>
  inRow.slice(1, -1).every(({ analysis: { servers } }) => servers === 1);
