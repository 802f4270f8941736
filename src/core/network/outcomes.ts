/** How the work on one message ends, per subscription and call: attempts, success, exhaustion; failed calls fail the work. */
import { meanMs, tail, variance } from '../distributions/law/moments.ts';
import { type Attempts, attemptsOf } from './attempts.ts';
import type { Causes } from './causes.ts';
import type { Plan, PlanCall, PlanSubscription } from './plan.ts';
import { worksOf } from './stations.ts';

export interface Outcomes {
  readonly attempts: Attempts;
  /** Chance that work by itself outlasts the patience of the broker or the caller. */
  readonly late: number;
  /** Of one attempt without what calls hold it, in ms and ms squared. */
  readonly meanMs: number;
  readonly variance: number;
  /** Of a call whose caller gives up: how long one try keeps it waiting by its work alone, in ms; null: all of the work. */
  readonly patientMs: number | null;
  /** Attempts per ms that its workers can do; `Infinity` without work. */
  readonly speed: number;
  readonly calls: Causes['calls'][number];
}

export const outcomesOf = (plan: Plan, causes: Causes): readonly Outcomes[] => {
  const works = worksOf(plan);
  const known: (Outcomes | undefined)[] = works.map(() => undefined);
  const visiting = new Set<number>();
  const find = (work: number): Outcomes => {
    const found = known[work];
    if (found !== undefined) return found;
    visiting.add(work);
    // A circle of calls: the call that closes it counts as one that does not fail.
    const open = causes.calls[work]!.filter(({ call }) => !visiting.has(plan.subscriptions.length + call));
    let sound = 1 - works[work]!.failure;
    for (const { call, probability } of open) {
      sound *= 1 - probability * find(plan.subscriptions.length + call).attempts.exhausted;
    }
    visiting.delete(work);
    const result = outcomeOf(works[work]!, 1 - sound, causes.calls[work]!);
    known[work] = result;
    return result;
  };
  return works.map((_, work) => find(work));
};

const outcomeOf = (work: PlanSubscription | PlanCall, failure: number, calls: Outcomes['calls']): Outcomes => {
  const mean = work.work === null ? 0 : meanMs(work.work);
  const patience = patienceOf(work);
  const late = work.work === null || patience === null ? 0 : tail(work.work, patience);
  return {
    attempts: attemptsOf(failure, work.poison, work.retry, late, work.crash),
    late,
    meanMs: mean,
    variance: work.work === null ? 0 : variance(work.work),
    patientMs: 'topic' in work ? null : patientMs(work),
    speed: mean > 0 ? work.servers / mean : Infinity,
    calls,
  };
};

/** In ms, how long the broker waits for an acknowledgement, the caller for a reply; null: for ever. */
const patienceOf = (work: PlanSubscription | PlanCall): number | null =>
  'topic' in work ? (work.acksFirst ? null : work.ackTimeoutMs) : work.timeoutMs;

const slices = 64;

/** Mean of the work cut off at the timeout, the integral of its tail (midpoints of slices); asked only by who has a pool. */
const patientMs = ({ pool, timeoutMs, work }: PlanCall): number | null => {
  if (pool === null || timeoutMs === null) return null;
  let sum = 0;
  for (let slice = 0.5; work !== null && slice < slices; slice++) sum += tail(work, (slice * timeoutMs) / slices);
  return (sum * timeoutMs) / slices;
};
