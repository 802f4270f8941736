/** Chooses the model of a station and says whether it is exact there. */
import type { Delivery } from '../network/delivery.ts';
import type { FullTopic } from '../network/full-topics.ts';
import { justUp, type Loads, mixedService } from '../network/loads.ts';
import type { Station } from '../network/stations.ts';
import { type Law, mixtureOf } from './law.ts';
import { blocking } from './models/blocking.ts';
import type { StationFigures } from './models/figures.ts';
import { gGC } from './models/g-g-c.ts';
import { mG1 } from './models/m-g-1.ts';
import { mMC } from './models/m-m-c.ts';
import { mMCK } from './models/m-m-c-k.ts';
import { noWork } from './models/no-work.ts';
import type { Reason } from './reasons.ts';
import type { StationTraits } from './station-traits.ts';
import type { Streams } from './streams.ts';

export interface ModelledStation extends StationFigures {
  readonly reason: Reason | null;
}

interface Situation {
  readonly station: Station;
  readonly traits: StationTraits;
  readonly poisson: boolean;
  readonly arrivals: number;
  /** Of the work done here; messages of lanes are taken whole, retries and backoff included. */
  readonly meanMs: number;
  readonly variation: number;
  readonly load: number;
}

/** The figures of a stable station; of an unstable one only the model's name and the reason mean anything. */
export const modelOf = (
  loads: Loads,
  at: number,
  traits: StationTraits,
  streams: Streams,
  attempts: Float64Array,
): ModelledStation => {
  const station = loads.stations[at]!;
  const { load, meanMs, variation } = workOf(loads, at, traits, attempts);
  // Every field by itself, here and below: this is made for each station on each edit, and spreads are slow.
  const situation: Situation = {
    station,
    traits,
    poisson: streams.reasons[at] === null,
    arrivals: streams.variations[at]!,
    meanMs,
    variation,
    load,
  };
  const unknown = traits.reason === 'autoscale' || justKeepsUp(loads, at, traits);
  const figures = unknown ? { ...figuresOf(situation), ...unknownWait } : figuresOf(situation);
  const { meanWaitMs, model, response, wait } = figures;
  const reason =
    traits.reason ??
    streams.reasons[at] ??
    formulaReason(situation) ??
    (outlastsRetention(traits, figures) ? 'retention' : null);
  return {
    model,
    meanWaitMs,
    wait,
    response,
    reason: traits.idle && station.room === null ? traits.reason : reason,
  };
};

/** No formula: the queue of workers that come when there is one. */
const unknownWait = { meanWaitMs: Number.NaN, wait: null, response: null } as const;

/** What waits where lines let just so much through as is done hangs on all that stands in them. */
const justKeepsUp = (
  { heldShare, pressure, standing, stations }: Loads,
  at: number,
  { full }: StationTraits,
): boolean => {
  const { room, works } = stations[at]!;
  if (full !== null || room !== null || !(pressure[at]! > 1 - justUp)) return false;
  return heldShare[at]! > 0 || works.some((work) => standing[work]! > 0);
};

type Work = Pick<Situation, 'meanMs' | 'variation' | 'load'>;

const workOf = (loads: Loads, at: number, traits: StationTraits, attempts: Float64Array): Work => {
  const station = loads.stations[at]!;
  const mixed = mixedService(loads, at, attempts);
  if (traits.delivery) return withDelivery(mixed, traits.delivery, loads.pressure[at]! * station.servers);
  if (station.kind === 'lanes' && traits.retries) return wholeMessages(loads, at);
  return { meanMs: mixed.meanMs, variation: mixed.variation, load: loads.work[at]! };
};

/** Attempts and backoff of one message as one piece of work; how uneven it is stays an estimate. */
const wholeMessages = (loads: Loads, at: number): Work => {
  const station = loads.stations[at]!;
  const load = loads.pressure[at]! / Math.max(...station.workerShares!);
  const rate = station.works.reduce((sum, work) => sum + loads.offered[work]! * loads.limited[work]!, 0);
  return { load, meanMs: rate > 0 ? (load * 1000) / rate : 0, variation: 1 };
};

/** A worker that holds one message at a time is taken from the moment that the broker sends it. */
const withDelivery = (
  { meanMs, variation }: { readonly meanMs: number; readonly variation: number },
  delivery: Delivery,
  load: number,
): Work => {
  const heldMs = meanMs + delivery.meanMs;
  return { meanMs: heldMs, variation: (variation * meanMs ** 2 + delivery.variance) / heldMs ** 2, load };
};

const figuresOf = (situation: Situation): StationFigures => {
  const { load, meanMs, station } = situation;
  if (meanMs === 0) return noWork;
  if (situation.traits.full) return ofFullTopic(situation, situation.traits.full);
  if (hasLanes(station)) return ofLanes(situation);
  if (station.room !== null) return mMCK(station.servers, station.room, load, meanMs);
  if (situation.traits.few) return ofFewCallers(situation, situation.traits.few);
  return ofQueue(situation, station.servers, load, situation.arrivals);
};

/** One worker takes from all its lanes what came first, as from one queue. */
const hasLanes = ({ room, workerShares }: Station): boolean =>
  workerShares !== null && (room === null || workerShares.length > 1);

/** Of a pool, how long what comes from elsewhere waits is not known. */
const ofFullTopic = (
  { meanMs, station: { servers, works } }: Situation,
  { perSecond, readers, room }: FullTopic,
): StationFigures => {
  const figures = blocking(servers, room, (perSecond * meanMs) / 1000, meanMs);
  return works.length > readers ? { ...figures, ...unknownWait } : figures;
};

/** In Kendall's notation the population stands behind two strokes. */
const ofFewCallers = (
  { station: { servers }, traits, variation }: Situation,
  { askers, meanWaitMs }: NonNullable<StationTraits['few']>,
): StationFigures => ({
  model: `G/${workLetter(traits, variation)}/${servers}//${askers}`,
  meanWaitMs,
  wait: askers <= servers ? noWork.wait : null,
  response: null,
});

const workLetter = ({ exponential }: StationTraits, variation: number): string =>
  exponential ? 'M' : variation === 0 ? 'D' : 'G';

const ofQueue = (situation: Situation, servers: number, load: number, arrivals: number): StationFigures => {
  const { meanMs, poisson, traits, variation } = situation;
  const exact = poisson && !traits.retries;
  if (traits.exponential && poisson && load < servers) return mMC(servers, load, meanMs);
  if (exact && servers === 1 && load < 1) return mG1(load, meanMs, variation);
  const letters = `${poisson ? 'M' : 'G'}/${workLetter(traits, variation)}`;
  return gGC(letters, servers, load, meanMs, { arrivals, work: variation });
};

/** Every worker has a line of its own: as many single queues, each with its share of the messages. */
const ofLanes = (situation: Situation): StationFigures => {
  const { arrivals, load, station } = situation;
  const shares = station.workerShares!;
  const byShare = new Map<number, StationFigures>();
  for (const share of shares) {
    // A part taken by chance is closer to Poisson.
    if (!byShare.has(share)) byShare.set(share, ofQueue(situation, 1, load * share, 1 + share * (arrivals - 1)));
  }
  const all = shares.map((share) => byShare.get(share)!);
  const name = all[0]!.model;
  return {
    model: shares.length === 1 ? name : `${shares.length} x ${name}`,
    meanWaitMs: all.reduce((sum, { meanWaitMs }, at) => (shares[at] === 0 ? sum : sum + shares[at]! * meanWaitMs), 0),
    wait: mixed(all, shares, 'wait'),
    response: mixed(all, shares, 'response'),
  };
};

const mixed = (all: readonly StationFigures[], shares: readonly number[], of: 'wait' | 'response'): Law | null => {
  const laws = all.map((figures) => figures[of]);
  if (laws.every((law) => law === laws[0])) return laws[0]!;
  return laws.every((law) => law !== null) ? mixtureOf(laws, shares) : null;
};

/** Whether what waits is lost by its age often enough to be seen. */
const outlastsRetention = ({ retentionMs }: StationTraits, { meanWaitMs, wait }: StationFigures): boolean => {
  if (retentionMs === Infinity) return false;
  return wait === null ? !(meanWaitMs < retentionMs / 50) : wait.tail(retentionMs) > 1e-6;
};

const formulaReason = ({ station, traits, variation }: Situation): Reason | null => {
  if (variation === Infinity) return 'infinite-variance';
  if (station.room !== null && hasLanes(station)) return 'shared-places';
  if (traits.exponential || traits.idle) return null;
  if (station.room !== null) return 'bounded-work';
  if (station.servers === 1 || station.kind === 'lanes') return null;
  return station.works.length > 1 ? 'mixed-work' : 'several-workers';
};
