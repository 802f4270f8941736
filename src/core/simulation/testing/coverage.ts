/** How often the reported 95 % interval really holds the exact value: over queues whose law is known, and many seeds. */
import type { Plan } from '../../network/plan.ts';
import { compilePlan } from '../compile/compile.ts';
import type { Estimate } from '../study/estimate.ts';
import { runStudy } from '../study/study.ts';
import { constant, exponential, oneQueue, poisson, settings } from './plans.ts';

export interface Coverage {
  readonly trials: number;
  /** Trials in which the exact value lay within the interval. */
  readonly hits: number;
}

interface Known {
  readonly meanResponseMs: number;
  readonly p50Ms?: number;
  readonly p99Ms?: number;
}

/** The response of M/M/1 is exponential. */
const exponentialResponse = (meanResponseMs: number): Known => ({
  meanResponseMs,
  p50Ms: Math.log(2) * meanResponseMs,
  p99Ms: Math.log(100) * meanResponseMs,
});

/** Responses in ms by the textbook: M/M/1, M/M/4, M/D/1 and M/M/1/10. */
const queues: readonly { readonly plan: Plan; readonly known: Known }[] = [
  { plan: oneQueue(poisson(50), { work: exponential(10) }), known: exponentialResponse(20) },
  { plan: oneQueue(poisson(80), { work: exponential(10) }), known: exponentialResponse(50) },
  { plan: oneQueue(poisson(80), { work: exponential(40), servers: 4 }), known: { meanResponseMs: 69.822 } },
  { plan: oneQueue(poisson(80), { work: constant(10) }), known: { meanResponseMs: 30 } },
  { plan: oneQueue(poisson(90), { work: exponential(10) }, { capacity: 9 }), known: { meanResponseMs: 46.466 } },
];

/** One trial per queue and known figure for each of the seeds `first`, `first + 1`, ... */
export const coverageOf = (first: number, seeds: number): Coverage => {
  const trials = Array.from({ length: seeds }, (_, at) => queues.flatMap((queue) => covers(queue, first + at))).flat();
  return { trials: trials.length, hits: trials.filter(Boolean).length };
};

const covers = ({ plan, known }: (typeof queues)[number], seed: number): boolean[] => {
  const run = settings({ durationSeconds: 300, warmupSeconds: 30, replications: 10, seed });
  const { read } = runStudy(compilePlan(plan, run)).subscriptions;
  return Object.entries(known).map(([figure, exact]) => holds(read?.[figure as keyof Known] ?? null, exact));
};

const holds = (got: Estimate | null, exact: number): boolean =>
  got !== null && got.low !== null && got.high !== null && got.low <= exact && exact <= got.high;
