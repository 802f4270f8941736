/** The figures of one subscription or call from the model of its station. */
import { meanMs } from '../distributions/law/moments.ts';
import { workersFor } from '../network/busy-workers.ts';
import { mayBeSent, sentShare } from '../network/call-ceilings.ts';
import { deliveryOf } from '../network/delivery.ts';
import { isStable, justFull, justUp, type Loads } from '../network/loads.ts';
import { saturatedShare } from '../network/saturated-share.ts';
import type { TrafficModel } from '../network/traffic-model.ts';
import type { SubscriptionAnalysis } from './analysis.ts';
import type { Law } from './law.ts';
import { poolLanesOf, waitOnLanes } from './pool-lanes.ts';
import { quantileOf } from './quantile.ts';
import { reasons } from './reasons.ts';
import type { ModelledStation } from './station-figures.ts';

export interface WorkFigures {
  readonly analysis: SubscriptionAnalysis;
  /** Of the response, where known. */
  readonly law: Law | null;
  /** Of the time until a message is processed, where known: longer than the response of what is acknowledged first. */
  readonly doneLaw: Law | null;
}

const nothing = {
  meanQueueLength: null,
  meanInSystem: null,
  meanWaitMs: null,
  meanResponseMs: null,
  p95Ms: null,
  p99Ms: null,
} as const;

const unknown = { times: nothing, law: null, doneLaw: null } as const;

export const workFigures = (model: TrafficModel, loads: Loads, work: number, station: ModelledStation): WorkFigures => {
  const { plan } = model;
  const at = loads.stationOf[work]!;
  const { group, kind } = loads.stations[at]!;
  const { servers } = group ?? loads.stations[at]!;
  const endless = Number.isNaN(loads.offered[work]!);
  const stable = !endless && isStable(loads, at) && mayBeSent(plan, loads, work);
  const busy = group !== null ? busyTogether(model, loads, group) : busyAlone(loads, at, work);
  const { times, law, doneLaw } = stable ? timesOf(model, loads, work, station) : unknown;
  const reason = endless ? 'endless' : station.reason;
  // Every field by itself: this is made for each link on each edit, and spreads are slow.
  const analysis: SubscriptionAnalysis = {
    arrivalRatePerSecond: endless ? null : loads.offered[work]!,
    throughputPerSecond: endless ? null : throughputOf(model, loads, work),
    servers: kind === 'competing' ? plan.subscriptions[work]!.servers : servers,
    utilisation: endless ? null : stable ? belowOne(loads, at, busy) : pressed(loads, at, busy),
    meanQueueLength: times.meanQueueLength,
    meanInSystem: times.meanInSystem,
    meanWaitMs: times.meanWaitMs,
    meanResponseMs: times.meanResponseMs,
    p95Ms: times.p95Ms,
    p99Ms: times.p99Ms,
    lossFraction: endless ? null : lossOf(model, loads, work),
    model: station.model,
    exact: reason === null,
    approximation: reason === null ? null : reasons[reason].en,
  };
  return { law, doneLaw, analysis };
};

/** Share of the workers of a station, wanted by what comes to it; of a bounded queue, by what it lets in. */
const busyAlone = (loads: Loads, at: number, work: number): number =>
  loads.stations[at]!.room === null ? loads.work[at]! / loads.stations[at]!.servers : acceptedShare(loads, at, work);

/** Share of the workers of all who report their load together, by what each of them does. */
const busyTogether = (
  model: TrafficModel,
  loads: Loads,
  { servers, works }: NonNullable<Loads['stations'][number]['group']>,
): number =>
  works.reduce((sum, work) => {
    const done = loads.accepted[work]! * saturatedShare(model, loads, loads.stationOf[work]!);
    return sum + workersFor(model, loads, work, loads.offered[work]! * done);
  }, 0) / servers;

/** Who gets just what lines let through is not overloaded, however that is rounded. */
const belowOne = ({ stations }: Loads, at: number, busy: number): number =>
  stations[at]!.room === null && busy < 1 + justUp ? Math.min(busy, justFull) : busy;

/** By more than one reason; of a bounded queue, its workers. */
const pressed = ({ pressure, stations }: Loads, at: number, busy: number): number =>
  stations[at]!.room === null ? Math.max(busy, pressure[at]!) : busy;

/** Of the workers of a bounded queue, by what it lets in; a message that is tried for ever keeps them all. */
const acceptedShare = ({ accepted, limited, stations, work: wanted }: Loads, at: number, work: number): number =>
  wanted[at] === Infinity
    ? 1
    : Math.min(justFull, (wanted[at]! * accepted[work]!) / (limited[work]! * stations[at]!.servers));

const throughputOf = ({ graph, plan }: TrafficModel, loads: Loads, work: number): number => {
  const acknowledged = plan.subscriptions[work]?.acksFirst === true ? 1 : 1 - graph.outcomes[work]!.attempts.exhausted;
  let done = 0;
  for (const vertex of graph.verticesOfWork[work]!) done += loads.inflow[vertex]! * loads.passes[vertex]!;
  return done * acknowledged;
};

/** Of what is offered to the group: what is dead-lettered to a topic is not lost, and what a topic rejects or blocks never gets there. */
const lossOf = ({ graph, plan }: TrafficModel, loads: Loads, work: number): number => {
  const subscription = plan.subscriptions[work];
  if (loads.offered[work] === 0) return 0;
  const onFull = plan.topics[subscription?.topic ?? -1]?.onFull;
  const getsIn = onFull === 'reject' || onFull === 'block';
  const accepted = getsIn ? 1 : loads.accepted[work]! / sentShare(plan, loads, work);
  const kept = subscription !== undefined && (subscription.exhausted !== 'drop' || subscription.acksFirst);
  return 1 - accepted + (kept ? 0 : accepted * graph.outcomes[work]!.attempts.exhausted);
};

type Times = Pick<
  SubscriptionAnalysis,
  'meanQueueLength' | 'meanInSystem' | 'meanWaitMs' | 'meanResponseMs' | 'p95Ms' | 'p99Ms'
>;

const timesOf = (
  model: TrafficModel,
  loads: Loads,
  work: number,
  station: ModelledStation,
): Pick<WorkFigures, 'law' | 'doneLaw'> & { readonly times: Times } => {
  const { graph, plan } = model;
  const wait = waitOnLanes(model, loads, work, station.meanWaitMs) + (deliveryOf(plan, work)?.meanMs ?? 0);
  if (!Number.isFinite(wait)) return unknown;
  const { attempts } = graph.outcomes[work]!;
  const onLanes = loads.stations[loads.stationOf[work]!]!.kind === 'lanes' || poolLanesOf(model, loads, work) !== null;
  const whole = onLanes && attempts.mean > 1;
  const service = loads.services[work]!.meanMs;
  const subscription = plan.subscriptions[work];
  const acksFirst = subscription?.acksFirst === true;
  // On a lane a retry does not queue again.
  const waits = whole || acksFirst ? 1 : attempts.meanOfSuccess;
  const perSecond = (loads.offered[work]! * loads.accepted[work]!) / 1000;
  const queue = perSecond * wait * (whole ? 1 : attempts.mean);
  const before = delayMs(subscription?.delay);
  const held = service - loads.afterwards[work]!;
  const worked = acksFirst ? 0 : attempts.meanOfSuccess * held + attempts.backoffOfSuccessMs;
  const plain = before === 0 && (acksFirst || attempts.mean === 1);
  const law = plain ? (acksFirst ? station.wait : station.response) : null;
  const exactLaw = station.reason === null ? law : null;
  const doneLaw = exactLaw && attempts.mean === 1 ? station.response : null;
  const meanResponseMs = before + waits * wait + worked;
  // Waits and responses are of acknowledged messages; where every attempt fails there are none.
  const acknowledges = acksFirst || attempts.exhausted < 1;
  const { p95Ms, p99Ms } = percentilesOf(exactLaw, meanResponseMs);
  return {
    law: exactLaw,
    doneLaw,
    times: {
      meanQueueLength: queue,
      meanInSystem: queue + perSecond * service * attempts.mean,
      meanWaitMs: acknowledges ? waits * wait : null,
      meanResponseMs: acknowledges ? meanResponseMs : null,
      p95Ms,
      p99Ms,
    },
  };
};

const percentilesOf = (law: Law | null, meanMs: number): Pick<Times, 'p95Ms' | 'p99Ms'> => {
  if (law === null) return { p95Ms: null, p99Ms: null };
  // As if it were exponential: 3 and 1.54 are -ln 0.05 and ln 0.01 / ln 0.05.
  const p95Ms = quantileOf(law.tail, 0.95, 3 * meanMs);
  return { p95Ms, p99Ms: quantileOf(law.tail, 0.99, 1.54 * p95Ms) };
};

const delayMs = (law: Parameters<typeof meanMs>[0] | null | undefined): number => (law ? meanMs(law) : 0);
