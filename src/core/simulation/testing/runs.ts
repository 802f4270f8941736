/** Studies of small plans for tests. */
import type { Arrivals } from '../../model/arrivals.ts';
import type { Plan, PlanSubscription, PlanTopic } from '../../network/plan.ts';
import { compilePlan } from '../compile/compile.ts';
import type { RunSettings } from '../compile/program.ts';
import { runStudy } from '../study/study.ts';
import { oneQueue, settings } from './plans.ts';

/** The result of a study with these settings. */
export const study = (of: Plan, given: Partial<RunSettings> = {}) => runStudy(compilePlan(of, settings(given)));

/** The result of whole runs, nothing cut. */
export const simulate = (of: Plan, seconds = 200, replications = 2) =>
  study(of, { durationSeconds: seconds, replications, warmupSeconds: 0 });

/** Arrivals at known times. */
export const at = (...atSeconds: number[]): Arrivals => ({ process: 'trace', atSeconds });

/** One replication of one queue: its result after `seconds`. */
export const counts = (
  arrivals: Arrivals,
  reader: Partial<PlanSubscription>,
  queue: Partial<PlanTopic> = {},
  seconds = 100,
) => simulate(oneQueue(arrivals, reader, queue), seconds, 1);
