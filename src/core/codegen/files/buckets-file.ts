/** `buckets.ts` of the runtime: the bounds of its histograms, with the times that the objectives of the design promise. */
import { text } from '../../lib/text-block.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';
import { printExpression } from '../print-expression.ts';

const usual = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100];

export const bucketsFile = ({ design }: ProjectPlan): string => {
  const promised = Object.values(design.objectives ?? {}).flatMap(({ p99Ms }) =>
    p99Ms === undefined ? [] : p99Ms / 1000,
  );
  const start = 'export const buckets: readonly number[] = ';
  return text`
    /**
     * Bounds of the histograms of times, in seconds. What the design promises is among them: between two bounds Prometheus
     * only guesses a percentile, and above the last one it knows none.
     */
    ${start}${printExpression(boundsWith(promised), '', start.length)};
  `;
};

/** A promise beyond the usual bounds has one above it, or nothing would ever be seen to break it. */
const boundsWith = (promised: readonly number[]): number[] => {
  const bounds = [...usual, ...promised];
  const longest = Math.max(...bounds);
  const isLastPromised = promised.includes(longest);
  return [...new Set([...bounds, ...(isLastPromised ? [longest * 3] : [])])].sort((a, b) => a - b);
};
