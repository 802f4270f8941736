/** Merges replications, in the order of their numbers, into the result. */
import type { Program } from '../compile/program.ts';
import {
  ACKED,
  countDoubles,
  DEAD_LETTERED,
  DELIVERED,
  DROPPED_CAPACITY,
  DROPPED_EXHAUSTED,
  DUPLICATES,
  EXPIRED,
  REDELIVERED,
  UNREACHED,
  WAITING_MOST,
} from '../kernel/records.ts';
import { oldestOf } from './ages.ts';
import { breakerResults } from './breakers.ts';
import { digestOf } from './digest.ts';
import { drillResults } from './drills.ts';
import { estimate } from './estimate.ts';
import { lengthMs, subscriptionFigures, type Window, windowHistogram } from './figures.ts';
import { grows } from './growth.ts';
import { nodeResults } from './nodes.ts';
import { objectiveResult } from './objectives.ts';
import { type Percentiles, percentilesOf } from './percentile-estimate.ts';
import { judgeRequest, judgeSubscription } from './rare.ts';
import type { Replication } from './replication.ts';
import { requestResult } from './requests.ts';
import type { SimulationResult, SubscriptionResult, TopicResult, Warning } from './result.ts';
import type { Cut } from './warm-up.ts';
import { cutOf, warmupMsOf, windowsOf } from './windows.ts';

/**
 * The result of a study. The same for the same replications in whatever order and from however many workers they came.
 * `wallSeconds` is measured by the caller: the core has no clock. A `cut` of another study makes the two comparable.
 */
export const report = (
  program: Program,
  finished: readonly Replication[],
  wallSeconds: number,
  cut: Cut = cutOf(program, finished),
): SimulationResult => {
  const steps = reportSteps(program, finished, wallSeconds, cut);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/** The same in slices, between which its thread can listen to others: a large design has thousands of subscriptions. */
export function* reportSteps(
  program: Program,
  finished: readonly Replication[],
  wallSeconds: number,
  cut: Cut = cutOf(program, finished),
): Generator<void, SimulationResult> {
  const replications = [...finished].sort((a, b) => a.index - b.index);
  const { names, settings } = program;
  const windows = windowsOf(replications, cut);
  // An overloaded system never settles, however long it runs: there the figures say that they are unstable.
  const settles = !names.ceilings && names.subscriptions.every(({ stable }) => stable);
  const growing = settles && grows(program, replications, warmupMsOf(program, cut) / 1000);
  const warnings: Warning[] = growing ? ['backlog-grows'] : cut.tooLong && settles ? ['warm-up-too-long'] : [];
  if (replications.some(({ ended }) => ended === 'overcrowded')) warnings.push('overcrowded');
  if (replications.some(({ ended }) => ended === 'standstill')) warnings.push('standstill');
  const study: Study = { program, replications, windows };
  const windowSeconds = settings.durationSeconds - warmupMsOf(program, cut) / 1000;
  const subscriptions: [string, SubscriptionResult][] = [];
  for (const [at, { id, stable }] of names.subscriptions.entries()) {
    const times = windows.map((window) => windowHistogram(window, ({ histograms }) => histograms, at));
    const percentiles = percentilesOf(stable ? times : []);
    const seen = subscriptionResult(study, at, percentiles);
    subscriptions.push([id, judgeSubscription(seen, windowSeconds, percentiles)]);
    yield;
  }
  const result = {
    scenario: settings.scenario,
    seed: settings.seed,
    replications: replications.length,
    durationSeconds: settings.durationSeconds,
    warmupSeconds: warmupMsOf(program, cut) / 1000,
    events: replications.reduce((sum, { events }) => sum + events, 0),
    wallSeconds,
    digest: '',
    warnings,
    topics: Object.fromEntries(names.topics.map(({ id }, topic) => [id, topicResult(study, topic)])),
    subscriptions: Object.fromEntries(subscriptions),
    nodes: nodeResults(names, replications, windows),
    objectives: Object.fromEntries(names.objectives.map(({ id }, at) => [id, objectiveResult(program, windows, at)])),
    requests: Object.fromEntries(
      names.requests.map((id, request) => [id, judgeRequest(requestResult(replications, windows, request))]),
    ),
    ...(names.ceilings && { ceilings: names.ceilings }),
    ...(names.breakers.length === 0 ? {} : { breakers: breakerResults(names.breakers, replications, windows) }),
    ...(names.faults.length === 0
      ? {}
      : {
          drills: drillResults(
            names,
            replications.map(({ drills }) => drills),
          ),
        }),
  };
  yield;
  return { ...result, digest: digestOf(result) };
}

interface Study {
  readonly program: Program;
  readonly replications: readonly Replication[];
  readonly windows: readonly Window[];
}

const totalOf = ({ replications }: Study, subscription: number, field: number): number =>
  replications.reduce((sum, { snapshots }) => {
    const last = snapshots[snapshots.length - 1]!;
    return sum + last.counts[(subscription << countDoubles) + field]!;
  }, 0);

const subscriptionResult = (study: Study, subscription: number, percentiles: Percentiles) => {
  const { names } = study.program;
  const { isCall, stable } = names.subscriptions[subscription]!;
  const figures = study.windows.map((window) => subscriptionFigures(window, names, subscription));
  const of = (name: keyof (typeof figures)[0]) => estimate(figures.map((figure) => figure[name]));
  const ifStable = (name: keyof (typeof figures)[0]) => (stable ? of(name) : null);
  const total = (field: number) => totalOf(study, subscription, field);
  const ends = study.replications.map(({ snapshots }) => snapshots[snapshots.length - 1]!);
  const byBroker = ends.reduce((sum, { brokerLosses }) => sum + brokerLosses[subscription]!, 0);
  const byBuffer = ends.reduce((sum, { bufferLosses }) => sum + bufferLosses[subscription]!, 0);
  return {
    utilisation: of('utilisation'),
    meanQueueLength: ifStable('meanQueueLength'),
    meanInSystem: ifStable('meanInSystem'),
    meanWaitMs: ifStable('meanWaitMs'),
    meanResponseMs: ifStable('meanResponseMs'),
    p50Ms: percentiles.p50Ms?.estimate ?? null,
    p95Ms: percentiles.p95Ms?.estimate ?? null,
    p99Ms: percentiles.p99Ms?.estimate ?? null,
    p999Ms: percentiles.p999Ms?.estimate ?? null,
    arrivalRatePerSecond: of('arrivalRatePerSecond'),
    throughputPerSecond: of('throughputPerSecond'),
    lossFraction: of('lossFraction'),
    meanServiceMs: of('meanServiceMs'),
    delivered: total(DELIVERED),
    acknowledged: total(ACKED),
    redelivered: total(REDELIVERED),
    deadLettered: total(DEAD_LETTERED),
    dropped: {
      capacity: total(DROPPED_CAPACITY),
      'max-deliveries': total(DROPPED_EXHAUSTED),
      'broker-down': byBroker,
      'link-cut': total(UNREACHED) - byBroker - byBuffer,
      ...(names.givesUp ? { 'publish-timeout': byBuffer } : {}),
    },
    expired: total(EXPIRED),
    inFlight: ends.reduce((sum, { inFlight }) => sum + inFlight[subscription]!, 0),
    duplicates: total(DUPLICATES),
    outOfOrder: isCall ? null : ends.reduce((sum, { outOfOrder }) => sum + outOfOrder[subscription]!, 0),
    maxQueueLength: Math.max(...ends.map(({ counts }) => counts[(subscription << countDoubles) + WAITING_MOST]!)),
    maxAgeMs: oldestOf(ends, subscription),
    stable,
  };
};

const topicResult = ({ program, replications, windows }: Study, topic: number): TopicResult => {
  const { remembers, routes } = program.names.topics[topic]!;
  const published = (counts: Float64Array) => routes.reduce((sum, route) => sum + counts[route]!, 0);
  const ends = replications.map(({ snapshots }) => snapshots[snapshots.length - 1]!);
  const rates = windows.map((window) => {
    const before = window.from === null ? 0 : published(window.from.published);
    return ((published(window.to.published) - before) * 1000) / lengthMs(window);
  });
  return {
    publishedPerSecond: estimate(rates),
    published: ends.reduce((sum, end) => sum + published(end.published), 0),
    rejected: ends.reduce((sum, end) => sum + end.rejected[topic]!, 0),
    ...(remembers ? { repeated: ends.reduce((sum, end) => sum + end.repeated[topic]!, 0) } : {}),
  };
};
