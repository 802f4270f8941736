/** How long readers lag behind: from a publication until it is processed, along a way or by all groups of a topic. */
import { meanMs } from '../../distributions/law/moments.ts';
import { finiteOrNull } from '../../lib/finite-or-null.ts';
import { groupsOf } from '../../network/groups.ts';
import type { TrafficModel } from '../../network/traffic-model.ts';
import { type Law, quantileOfSum } from '../law.ts';
import { quantileOf } from '../quantile.ts';
import type { Solved } from '../solved.ts';
import { areIndependent } from '../tandem.ts';
import type { Lag, TopicLag } from './flow-analysis.ts';
import { nearLawOf } from './near-law.ts';
import { type Ways, wayTo } from './slowest-ways.ts';
import type { Times } from './times.ts';

/** Percentiles of more ends than these are not worth their time: the slowest ones by mean come first. */
const mostEnds = 20;

/** Until the last of the `ends` is done: the largest mean, and the largest percentiles, of the ways that lead to them. */
export const flowLag = (solved: Solved, times: Times, ways: Ways, ends: readonly number[]): Lag => {
  const byMean = [...ends].sort((a, b) => ways.doneMs[b]! - ways.doneMs[a]!);
  const slowest = byMean[0];
  const longestMs = slowest === undefined ? 0 : ways.doneMs[slowest]!;
  if (!Number.isFinite(longestMs)) return { meanMs: null, p95Ms: null, p99Ms: null, exact: false };
  const each = byMean.slice(0, mostEnds).map((end) => wayLag(solved, times, ways, end));
  return {
    meanMs: longestMs,
    p95Ms: Math.max(...each.map(({ p95Ms }) => p95Ms)),
    p99Ms: Math.max(...each.map(({ p99Ms }) => p99Ms)),
    // The last of several is later than each of them by itself.
    exact: ends.length === 1 && each.every(({ exact }) => exact),
  };
};

interface WayLag {
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly exact: boolean;
}

/** Times in the queues of a way add up. */
const wayLag = ({ figures, model }: Solved, { laws: known, totalMs }: Times, ways: Ways, end: number): WayLag => {
  const way = wayTo(ways, end);
  const queues = way.filter((vertex) => takesTime(model, vertex));
  const laws = queues.map((vertex) => nearLawOf(known[vertex]!, totalMs[vertex]!));
  const added = laws.flatMap(({ law }) => law ?? []);
  const fixed = fixedOn(model, way);
  const exact =
    fixed.exact &&
    laws.every((each) => each.exact) &&
    areIndependent(queues.map((vertex) => figures[model.graph.workOf[vertex]!]!)) &&
    way.every((vertex) => ways.into[vertex]! <= 1);
  const at = (p: number): number => fixed.ms + (added.length > 0 ? quantileOfSum(added, p) : 0);
  return { p95Ms: at(0.95), p99Ms: at(0.99), exact };
};

/** A call during work takes part of the time of that work. */
const takesTime = ({ graph, plan }: TrafficModel, vertex: number): boolean => {
  const work = graph.workOf[vertex]!;
  return work >= 0 && (plan.calls[work - plan.subscriptions.length]?.source ?? true) !== null;
};

/** Latencies and delays of the publications, as if they were constants. */
const fixedOn = ({ graph, plan }: TrafficModel, way: readonly number[]): { ms: number; exact: boolean } => {
  let ms = 0;
  let exact = true;
  for (const vertex of way) {
    if (graph.workOf[vertex]! >= 0) continue;
    const { rateLimit, topic, trigger } = plan.publications[vertex]!;
    exact &&= rateLimit === null;
    for (const law of [plan.topics[topic]!.publishLatency, trigger?.delay ?? null]) {
      ms += law === null ? 0 : meanMs(law);
      exact &&= law === null || law.distribution === 'constant';
    }
  }
  return { ms, exact };
};

/** Of every topic that is read: the mean of the slowest group, percentiles of the last group. */
export const topicLags = ({ model, ...rest }: Solved, { totalMs }: Times): [id: string, lag: TopicLag][] =>
  groupsOf(model.plan).ofTopic.flatMap((groups, topic): [string, TopicLag][] => {
    if (groups.length === 0) return [];
    const { id } = model.plan.topics[topic]!;
    return [[id, topicLag({ model, ...rest }, totalMs, topic, groups)]];
  });

const topicLag = (
  { figures, model: { graph, plan } }: Solved,
  totalMs: Float64Array,
  topic: number,
  groups: readonly (readonly number[])[],
): TopicLag => {
  const latency = plan.topics[topic]!.publishLatency;
  const latencyMs = latency === null ? 0 : meanMs(latency);
  const isFixed = latency === null || latency.distribution === 'constant';
  const timeOf = (work: number): number => {
    const vertex = graph.verticesOfWork[work]![0];
    return vertex === undefined ? 0 : totalMs[vertex]!;
  };
  const works = groups.flat();
  const last = works.reduce((most, work) => (timeOf(work) > timeOf(most) ? work : most));
  const slowest = plan.subscriptions[last]!.id;
  if (!Number.isFinite(timeOf(last)))
    return { groups: groups.length, slowest, meanMs: null, p95Ms: null, p99Ms: null, exact: false };
  const laws = groups.map((members) => members.map((work) => nearLawOf(figures[work]!.doneLaw, timeOf(work))));
  const tail = lastGroupTail(laws.map((members) => members.flatMap(({ law }) => law ?? [])));
  const at = (p: number): number => latencyMs + quantileOf(tail, p, timeOf(last));
  return {
    groups: groups.length,
    slowest,
    meanMs: finiteOrNull(latencyMs + timeOf(last)),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
    exact: isFixed && works.length === 1 && laws.flat().every(({ exact }) => exact),
  };
};

/**
 * At most the sum of the chances that each group is still at it (Boole's inequality), of a group that of its slowest member: groups
 * depend on each other, for each gets the same messages at the same time.
 */
const lastGroupTail =
  (groups: readonly (readonly Law[])[]) =>
  (ms: number): number => {
    let sum = 0;
    for (const members of groups) {
      let most = 0;
      for (const { tail } of members) most = Math.max(most, tail(ms));
      sum += most;
    }
    return Math.min(1, sum);
  };
