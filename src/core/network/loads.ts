/** What comes in at every station, how much of it goes on, and whether the station keeps up. */
import { linkOfTopic } from './ceilings.ts';
import type { Station } from './stations.ts';
import type { TrafficModel } from './traffic-model.ts';

/** How long one attempt holds a worker, calls included; ms and ms squared. */
export interface Service {
  readonly meanMs: number;
  readonly variance: number;
}

export interface Loads {
  /** Per vertex of the trigger graph, messages per second. */
  readonly inflow: Float64Array;
  /** Per vertex, the share of it that goes on. */
  readonly passes: Float64Array;
  /** Per subscription, then call: offered messages per second (NaN: endless) and the share that finds room. */
  readonly offered: Float64Array;
  readonly accepted: Float64Array;
  /** Per subscription, then call: the share of that which a rate limit, or the other groups of a topic that rejects, let reach the station. */
  readonly limited: Float64Array;
  readonly services: Service[];
  readonly stations: readonly Station[];
  readonly stationOf: Int32Array;
  /** Per station, mean number of workers wanted. */
  readonly work: Float64Array;
  /** Per station, the share of the time its busiest worker would have to be busy or blocked; stable below 1. */
  readonly pressure: Float64Array;
  /**
   * Per publication, then call, then topic, what is to be sent over what its limit, its pool, its publisher's buffer or its readers let
   * through at most; 0 where nothing does, or where what is too much piles up nowhere. From 1 on a backlog grows.
   */
  readonly sending: Float64Array;
  /** Where workers have to wait in line: what they would ask for if they did not, over what its ceiling lets through; else 0. */
  readonly crowding: Float64Array;
  /** What its ceiling lets through per second, where workers stand in line. */
  readonly lineMost: Float64Array;
  /** How long a worker stands in line before that ceiling where it asks for too much; else 0, in ms. */
  readonly lineMs: Float64Array;
  /** Per subscription, then call, how much of its service is that. */
  readonly standing: Float64Array;
  /** And how much of it comes after the work, when the message is acknowledged already: what is published waits there to get in. */
  readonly afterwards: Float64Array;
  /** Per station, the share of its work with which the workers of others wait before a topic that blocks. */
  readonly heldShare: Float64Array;
}

/** Before anything is solved: only the sources flow, and everything that comes in goes on. */
export const unsolvedLoads = ({ graph, plan, stationOf, stations }: TrafficModel, rateFactor: number): Loads => ({
  inflow: new Float64Array(graph.sources).map((rate) => rate * rateFactor),
  passes: new Float64Array(graph.workOf.length).fill(1),
  offered: new Float64Array(graph.outcomes.length),
  accepted: new Float64Array(graph.outcomes.length).fill(1),
  limited: new Float64Array(graph.outcomes.length).fill(1),
  services: graph.outcomes.map(({ meanMs, variance }) => ({ meanMs, variance })),
  stations,
  stationOf,
  work: new Float64Array(stations.length),
  pressure: new Float64Array(stations.length),
  sending: new Float64Array(linkOfTopic(plan, plan.topics.length)),
  crowding: new Float64Array(linkOfTopic(plan, plan.topics.length)),
  lineMost: new Float64Array(linkOfTopic(plan, plan.topics.length)).fill(Infinity),
  lineMs: new Float64Array(linkOfTopic(plan, plan.topics.length)),
  standing: new Float64Array(graph.outcomes.length),
  afterwards: new Float64Array(graph.outcomes.length),
  heldShare: new Float64Array(stations.length),
});

/** Mean and squared variation of the service at a station, its works weighted by `rates`. */
export const mixedService = (
  { services, stations }: Pick<Loads, 'services' | 'stations'>,
  station: number,
  rates: Float64Array,
): { readonly meanMs: number; readonly variation: number } => {
  const { works } = stations[station]!;
  let total = 0;
  for (const work of works) total += rates[work]!;
  let mean = 0;
  let square = 0;
  for (const work of works) {
    const share = total > 0 ? rates[work]! / total : 1 / works.length;
    const { meanMs, variance } = services[work]!;
    mean += share * meanMs;
    square += share * (variance + meanMs ** 2);
  }
  return { meanMs: mean, variation: mean > 0 ? Math.max(0, square / mean ** 2 - 1) : 0 };
};

/** As close to 1 as lines before a ceiling bring a station that keeps up just so. */
export const justUp = 1e-6;

/** How busy what is full and keeps up is at most: at 1 a station is overloaded. */
export const justFull = 1 - 2e-11;

/** `pressure` without what the workers of others wait with: where that alone is below 1, nothing piles up. */
export const ownPressure = ({ heldShare, pressure }: Pick<Loads, 'heldShare' | 'pressure'>, station: number): number =>
  heldShare[station] === 0 ? pressure[station]! : pressure[station]! * (1 - heldShare[station]!);

export const isStable = (loads: Pick<Loads, 'heldShare' | 'pressure' | 'stations'>, station: number): boolean =>
  loads.stations[station]!.room !== null ? !Number.isNaN(loads.pressure[station]!) : ownPressure(loads, station) < 1;
