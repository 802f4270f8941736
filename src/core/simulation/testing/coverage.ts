/** How often the reported 95 % interval really holds the exact value: over queues whose law is known, and many seeds. */
import type { Plan } from '../../network/plan.ts';
import { compilePlan } from '../compile/compile.ts';
import { runStudy } from '../study/study.ts';
import { constant, exponential, oneQueue, poisson, settings } from './plans.ts';

export interface Coverage {
  readonly trials: number;
  /** Trials in which the exact mean response lay within the interval. */
  readonly hits: number;
}

/** Mean response in ms by the textbook: M/M/1, M/M/4, M/D/1 and M/M/1/10. */
const queues: readonly { readonly plan: Plan; readonly responseMs: number }[] = [
  { plan: oneQueue(poisson(50), { work: exponential(10) }), responseMs: 20 },
  { plan: oneQueue(poisson(80), { work: exponential(10) }), responseMs: 50 },
  { plan: oneQueue(poisson(80), { work: exponential(40), servers: 4 }), responseMs: 69.822 },
  { plan: oneQueue(poisson(80), { work: constant(10) }), responseMs: 30 },
  { plan: oneQueue(poisson(90), { work: exponential(10) }, { capacity: 9 }), responseMs: 46.466 },
];

/** One trial per queue for each of the seeds `first`, `first + 1`, ... */
export const coverageOf = (first: number, seeds: number): Coverage => {
  const trials = Array.from({ length: seeds }, (_, at) => queues.map((queue) => covers(queue, first + at))).flat();
  return { trials: trials.length, hits: trials.filter(Boolean).length };
};

const covers = ({ plan, responseMs }: (typeof queues)[number], seed: number): boolean => {
  const run = settings({ durationSeconds: 300, warmupSeconds: 30, replications: 10, seed });
  const mean = runStudy(compilePlan(plan, run)).subscriptions.read?.meanResponseMs;
  return mean != null && mean.low != null && mean.high != null && mean.low <= responseMs && responseMs <= mean.high;
};
