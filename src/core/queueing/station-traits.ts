/** What a station is by itself, whatever arrives: the law of its work, and what no formula covers. */

import { blockingTopics } from '../network/blocking-topics.ts';
import { callsWithLines } from '../network/call-pools.ts';
import { losesMore } from '../network/crash-mates.ts';
import { type Delivery, deliveryOf } from '../network/delivery.ts';
import { type FullTopic, fullTopicAt } from '../network/full-topics.ts';
import { groupsOf } from '../network/groups.ts';
import { stationWait } from '../network/held-workers.ts';
import { lanesOf } from '../network/lanes.ts';
import type { Loads } from '../network/loads.ts';
import type { Outcomes } from '../network/outcomes.ts';
import type { Plan, PlanCall, PlanSubscription } from '../network/plan.ts';
import { heldByBuffers } from '../network/publish-buffers.ts';
import { type Station, workAt } from '../network/stations.ts';
import type { TrafficModel } from '../network/traffic-model.ts';
import type { Reason } from './reasons.ts';

export interface StationTraits {
  /** One exponential law for all that is worked on here. */
  readonly exponential: boolean;
  readonly idle: boolean;
  /** Some attempts fail. */
  readonly retries: boolean;
  readonly reason: Reason | null;
  /** Where each worker waits for one message at a time. */
  readonly delivery: Delivery | null;
  /** The shortest retention of the topics that are read here, in ms; `Infinity` where they keep what they have. */
  readonly retentionMs: number;
  /** Where workers wait with what it reads: the topic that is full as good as always. */
  readonly full: FullTopic | null;
  /** Where only workers ask that wait for the answer: how many, and the mean wait of their tries. */
  readonly few: { readonly askers: number; readonly meanWaitMs: number } | null;
}

export const stationTraits = (model: TrafficModel, loads: Loads, at: number): StationTraits => {
  const { graph, plan } = model;
  const station = loads.stations[at]!;
  const delivery = singleDelivery(plan, station);
  const idle = delivery === null && station.works.every((work) => loads.services[work]!.meanMs === 0);
  const retries = station.works.some((work) => graph.outcomes[work]!.attempts.mean > 1);
  const exponential = delivery === null && isExponential(plan, loads, station);
  const askers = model.askers[at]!;
  const few = askers && { askers: askers.workers, meanWaitMs: stationWait(model, loads, at) };
  const own = idle && station.room === null ? null : reasonOf(model, station, retries, exponential);
  const reason = own ?? (few && !idle ? 'few-callers' : null);
  return {
    exponential,
    idle,
    retries,
    reason,
    delivery,
    retentionMs: retentionMsOf(plan, station),
    full: fullTopicAt(model, loads, at),
    few,
  };
};

const retentionMsOf = ({ subscriptions, topics }: Plan, { works }: Station): number => {
  let seconds = Infinity;
  for (const work of works) {
    const topic = topics[subscriptions[work]?.topic ?? -1];
    seconds = Math.min(seconds, topic?.retentionSeconds ?? Infinity);
  }
  return seconds * 1000;
};

const singleDelivery = (plan: Plan, { kind, works }: Station): Delivery | null => {
  const delivery = kind === 'own' ? deliveryOf(plan, works[0]!) : null;
  return delivery?.prefetch === 1 ? delivery : null;
};

const isExponential = (plan: Plan, { offered, services }: Loads, station: Station): boolean => {
  const loaded = station.works.filter((work) => !(offered[work] === 0));
  const busy = loaded.length > 0 ? loaded : station.works;
  const first = services[busy[0]!]!.meanMs;
  return busy.every((work) => {
    const law = workAt(plan, work).work;
    return law?.distribution === 'exponential' && law.meanMs === first;
  });
};

const reasonOf = (model: TrafficModel, station: Station, retries: boolean, exponential: boolean): Reason | null => {
  const { plan } = model;
  if (station.works.some((work) => comesAndGoes(plan, work))) return 'autoscale';
  for (const work of station.works) {
    const own = workReason(model, station, work);
    if (own !== null) return own;
  }
  if (station.kind === 'competing') return 'competing';
  const ordered = station.works.filter((work) => isOrdered(plan, work));
  if (retries && ordered.length > 0) return 'lane-retries';
  if (ordered.some((work) => sharesLanes(plan, work))) return 'common-lanes';
  if (station.kind === 'pool' && ordered.length > 0 && station.servers > 1) return 'pool-lanes';
  return retries && (!exponential || station.room !== null) ? 'retries' : null;
};

/** Whether its group has lanes on other nodes that are not stations of their own. */
const sharesLanes = (plan: Plan, work: number): boolean => {
  const { apart, byNode } = lanesOf(plan, work);
  return byNode.size > 1 && !apart;
};

/** Whether its node may have now more replicas and now fewer. */
const comesAndGoes = (plan: Plan, work: number): boolean => {
  const { autoscale, replicas } = plan.nodes[workAt(plan, work).node]!;
  return autoscale !== null && autoscale.min < replicas;
};

const workReason = (model: TrafficModel, station: Station, work: number): Reason | null => {
  const { graph, plan } = model;
  const { calls } = graph.outcomes[work]!;
  if (calls.length > 0) return calls.some(({ call }) => callsWithLines(model).has(call)) ? 'calls-in-line' : 'calls';
  if (losesMore(plan).has(workAt(plan, work).node)) return 'crashes';
  if (heldByBuffers(plan).has(workAt(plan, work).node)) return 'publish-buffer';
  if (blockingTopics(graph, plan, work).length > 0) return 'blocked-worker';
  const subscription = plan.subscriptions[work];
  return subscription === undefined
    ? callReason(plan.calls[work - plan.subscriptions.length]!)
    : subscriptionReason(plan, station, subscription, graph.outcomes[work]!);
};

const isOrdered = (plan: Plan, work: number): boolean =>
  plan.topics[plan.subscriptions[work]?.topic ?? -1]?.ordered === true;

const callReason = ({ timeoutMs, pool, breaker, rateLimit, dropExpired }: PlanCall): Reason | null => {
  if (timeoutMs !== null || dropExpired) return 'timeouts';
  if (pool !== null) return 'pool';
  if (breaker !== null) return 'breaker';
  return rateLimit === null ? null : 'rate-limit';
};

const subscriptionReason = (
  plan: Plan,
  station: Station,
  subscription: PlanSubscription,
  { attempts, late }: Outcomes,
): Reason | null => {
  const topic = plan.topics[subscription.topic]!;
  if (subscription.dropExpired && plan.messages.some(({ deadlineMs }) => deadlineMs !== null)) return 'deadlines';
  const watched = subscription.ackTimeoutMs !== null && !subscription.acksFirst;
  // Of what is prefetched the clock runs before the work begins.
  if (watched && subscription.prefetch > 1) return 'late-prefetch';
  if (watched && late > 0) return 'ack-timeout';
  if (subscription.pollWaitMs > 0) return 'polls';
  if (topic.deliveryLatency !== null) return 'delivery';
  if (subscription.prefetch > 1 && station.servers > 1) return 'prefetch';
  if (subscription.exhausted === 'keep' && attempts.exhausted > 0) return 'kept';
  return roomReason(plan, station, subscription, topic);
};

const roomReason = (
  plan: Plan,
  station: Station,
  subscription: PlanSubscription,
  topic: Plan['topics'][number],
): Reason | null => {
  if (topic.capacity === null) return null;
  if (subscription.delay !== null) return 'delayed';
  if (topic.onFull === 'block') return 'blocking';
  if (station.room === null) return 'shared-capacity';
  const { of, ofTopic } = groupsOf(plan);
  if (of[station.works[0]!]!.length > station.works.length) return 'shared-room';
  if (topic.onFull === 'drop-old') return 'drop-old';
  return topic.onFull === 'reject' && ofTopic[subscription.topic]!.length > 1 ? 'rejecting' : null;
};
