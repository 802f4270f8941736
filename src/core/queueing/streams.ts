/**
 * What kind of arrivals every station sees: Poisson, or why not, and how uneven. Departures of an M/M/c queue are Poisson (Burke
 * 1956), so are independent parts of them; networks of such queues with feedback keep their product form (Jackson 1957). Elsewhere
 * squared variations are passed on as in Whitt's queueing network analyzer (1983).
 */
import { componentsOf } from '../lib/components.ts';
import { isStable, type Loads } from '../network/loads.ts';
import type { Plan } from '../network/plan.ts';
import { mayFillBuffer } from '../network/publish-buffers.ts';
import { sourceVariation } from '../network/source-rates.ts';
import type { TrafficModel } from '../network/traffic-model.ts';
import { type Contraction, contractionOf } from './contraction.ts';
import { meetingCopies } from './meeting-copies.ts';
import type { Reason } from './reasons.ts';
import type { StationTraits } from './station-traits.ts';

export interface Streams {
  /** Per station: why its arrivals are not Poisson; null where they are (or act as if). */
  readonly reasons: readonly (Reason | null)[];
  /** Per station, squared variation of the gaps between arrivals. */
  readonly variations: Float64Array;
}

interface Arriving {
  reason: Reason | null;
  rate: number;
  /** Sum of rate x variation. */
  uneven: number;
}

interface Departing {
  readonly reason: Reason | null;
  readonly variation: number;
}

export const streamsOf = (
  model: TrafficModel,
  loads: Loads,
  traits: readonly StationTraits[],
  rateFactor: number,
): Streams => {
  const contraction = contractionOf(model);
  const components = componentsOf(contraction.successors);
  const meeting = meetingCopies(model, contraction, components);
  const arriving = contraction.successors.map((_, node): Arriving => ownArrivals(model, contraction, node, rateFactor));
  const stations = model.graph.publications;
  for (let component = components.members.length - 1; component >= 0; component--) {
    const nodes = components.members[component]!;
    for (const node of nodes) if (meeting[node] === 1) arriving[node]!.reason ??= 'copies-meet';
    const circular = nodes.length > 1 || contraction.successors[nodes[0]!]!.includes(nodes[0]!);
    if (circular) closeCircle(model, contraction, nodes, arriving, traits);
    for (const node of nodes) {
      const departing = circular
        ? { reason: 'feedback' as const, variation: 1 }
        : departures(model, loads, traits, node, arriving[node]!);
      sendOn(model, loads, contraction, node, departing, arriving, components.of);
    }
  }
  const ofStations = arriving.slice(stations);
  const variations = new Float64Array(ofStations.length);
  for (let at = 0; at < variations.length; at++) variations[at] = variationOf(ofStations[at]!);
  return { reasons: ofStations.map(({ reason }) => reason), variations };
};

const variationOf = ({ rate, uneven }: Arriving): number => (rate > 0 ? uneven / rate : 1);

const ownArrivals = (
  { graph, plan }: TrafficModel,
  { vertices }: Contraction,
  node: number,
  rateFactor: number,
): Arriving => {
  const total: Arriving = { reason: null, rate: 0, uneven: 0 };
  for (const vertex of vertices[node]!) {
    const work = graph.workOf[vertex]!;
    const source =
      work < 0 ? plan.publications[vertex]!.source : (plan.calls[work - plan.subscriptions.length]?.source ?? null);
    if (source === null) continue;
    const rate = graph.sources[vertex]! * rateFactor;
    total.rate += rate;
    total.uneven += rate * sourceVariation(source, rateFactor);
    total.reason ??= (source.arrivals.batch ?? 1) > 1 ? 'batches' : processReasons[source.arrivals.process];
  }
  return total;
};

const processReasons = {
  poisson: null,
  constant: 'constant-arrivals',
  'on-off': 'bursty-arrivals',
  profile: 'changing-rate',
  trace: 'recorded-arrivals',
} as const;

/** Nodes of a circle keep their product form if each message goes round alone; else feedback is the reason for all. */
const closeCircle = (
  { graph }: TrafficModel,
  { nodeOf, vertices }: Contraction,
  nodes: readonly number[],
  arriving: readonly Arriving[],
  traits: readonly StationTraits[],
): void => {
  const inside = new Set(nodes);
  const alone = nodes.every((node) => {
    const station = traits[node - graph.publications];
    if (arriving[node]!.reason !== null || (station !== undefined && !isMarkovian(station))) return false;
    return vertices[node]!.every((vertex) => {
      const again = graph.edges[vertex]!.filter(({ to }) => inside.has(nodeOf[to]!));
      return new Set(again.map(({ branch }) => branch)).size <= 1 && again.every(({ uneven }) => uneven === null);
    });
  });
  if (!alone) for (const node of nodes) arriving[node]!.reason ??= 'feedback';
};

const isMarkovian = ({ exponential, idle, reason }: StationTraits): boolean => reason === null && (exponential || idle);

/** What shapes the messages of a publish link on their way to the topic. */
const publicationReason = (plan: Plan, at: number): Reason | null => {
  const publication = plan.publications[at]!;
  if (publication.rateLimit !== null) return 'rate-limit';
  return mayFillBuffer(plan, publication) ? 'publish-buffer' : null;
};

const departures = (
  { graph, plan }: TrafficModel,
  loads: Loads,
  traits: readonly StationTraits[],
  node: number,
  arriving: Arriving,
): Departing => {
  const variation = variationOf(arriving);
  if (node < graph.publications) {
    return { reason: arriving.reason ?? publicationReason(plan, node), variation };
  }
  const at = node - graph.publications;
  const own = traits[at]!;
  const { room, servers } = loads.stations[at]!;
  if (!isStable(loads, at)) return { reason: arriving.reason ?? 'overloaded-upstream', variation: 1 };
  if (own.idle) return { reason: arriving.reason, variation };
  const reason = arriving.reason ?? (room !== null ? 'losses' : isMarkovian(own) ? null : 'departures');
  if (reason === null) return { reason, variation: 1 };
  const busy = Math.min(1, loads.pressure[at]!);
  const work = Math.min(serviceVariation(loads, at), 1e3);
  const left = 1 + (1 - busy ** 2) * (variation - 1) + (busy ** 2 / Math.sqrt(servers)) * (work - 1);
  return { reason, variation: Math.max(0, left) };
};

const serviceVariation = ({ offered, services, stations }: Loads, at: number): number => {
  let rate = 0;
  let mean = 0;
  let square = 0;
  for (const work of stations[at]!.works) {
    const { meanMs, variance } = services[work]!;
    rate += offered[work]!;
    mean += offered[work]! * meanMs;
    square += offered[work]! * (variance + meanMs ** 2);
  }
  return rate > 0 && mean > 0 ? Math.max(0, (square * rate) / mean ** 2 - 1) : 1;
};

/** A part taken by chance is closer to Poisson; copies published together are a batch. */
const sendOn = (
  { graph }: TrafficModel,
  loads: Loads,
  { nodeOf, vertices }: Contraction,
  node: number,
  { reason, variation }: Departing,
  arriving: readonly Arriving[],
  componentOf: Int32Array,
): void => {
  let total = 0;
  for (const vertex of vertices[node]!) total += loads.inflow[vertex]!;
  for (const vertex of vertices[node]!) {
    for (const { to, weight, uneven } of graph.edges[vertex]!) {
      const rate = loads.inflow[vertex]! * loads.passes[vertex]! * weight;
      if (!(rate > 0)) continue;
      const share = Math.min(1, rate / total);
      const target = arriving[nodeOf[to]!]!;
      // What goes round was judged when the circle was closed.
      if (componentOf[nodeOf[to]!] !== componentOf[node])
        target.reason ??= reason ?? (uneven === 'batch' ? 'batches' : uneven);
      target.rate += rate;
      target.uneven += rate * (1 + share * (variation - 1)) * (uneven === 'batch' ? Math.max(1, weight) : 1);
    }
  }
};
