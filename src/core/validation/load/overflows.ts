/** What makes a bounded queue run over: more than its readers can do for good, a burst, or an outage that a scenario rehearses. */
import type { Design } from '../../model/design.ts';
import { accepts, type Entry, graphOf } from '../../model/graph/graph.ts';
import { meanRate } from '../../model/graph/mean-rate.ts';
import type { Subscribe } from '../../model/link.ts';
import type { Worker } from '../../model/node.ts';
import { fewestReplicas, mostReplicas } from '../../model/replicas.ts';
import type { Facts } from '../facts.ts';
import { type Burst, worstBurst } from './bursts.ts';
import { instancesOf } from './offered-rate.ts';
import { stationFacts, topicOf, workerOf } from './reader.ts';
import { boundOf, capacityPerSecond } from './reader-capacity.ts';

export interface Overflow {
  readonly cause: 'load' | 'burst' | 'batch' | 'outage';
  /** Messages that the queue may hold, and that want to be in it; Infinity where that grows without end. */
  readonly capacity: number;
  readonly needed: number;
  readonly seconds: number;
  /** Messages per second that come meanwhile, and that the reader can do. */
  readonly perSecond: number;
  readonly drainedPerSecond: number;
  /** The publication that bursts, or the scenario with the outage. */
  readonly from?: string;
}

/** The worst of them, if any does not fit. */
export const overflowOf = (design: Design, facts: Facts, entry: Entry<Subscribe>): Overflow | undefined => {
  const [id, link] = entry;
  const capacity = boundOf(topicOf(design, link));
  if (capacity === undefined) return undefined;
  const station = stationFacts(facts, id);
  const perSecond = station?.arrivalRatePerSecond;
  const drainedPerSecond = capacityPerSecond(design, facts, entry);
  if (!station || !perSecond || drainedPerSecond === undefined) return undefined;
  const basis = { capacity, perSecond, drainedPerSecond };
  if (perSecond >= drainedPerSecond) return { ...basis, cause: 'load', needed: Infinity, seconds: Infinity };
  const candidates = [
    ...staffings(workerOf(design, link), perSecond / drainedPerSecond).flatMap(({ share, forSeconds }) =>
      burstOverflows(design, entry, { ...basis, drainedPerSecond: drainedPerSecond * share }, station.servers * share)
        // Where the queue takes longer to fill, there are more replicas by then.
        .filter((burst) => capacity / (burst.perSecond - burst.drainedPerSecond) < forSeconds),
    ),
    ...outagesOf(design, entry).map(([from, seconds]) => ({
      ...basis,
      cause: 'outage' as const,
      needed: perSecond * seconds,
      seconds,
      from,
    })),
  ].filter(({ needed }) => needed > capacity);
  return candidates.toSorted((a, b) => b.needed - a.needed)[0];
};

type Basis = Pick<Overflow, 'capacity' | 'perSecond' | 'drainedPerSecond'>;

/** Shares of all the replicas that there may be, each with how long a burst finds no more than those: an autoscaler needs its time. */
const staffings = (worker: Worker, load: number): { readonly share: number; readonly forSeconds: number }[] => {
  const all = { share: 1, forSeconds: Infinity };
  const most = mostReplicas(worker);
  const before = Math.min(most, Math.max(fewestReplicas(worker), Math.ceil(load * most)));
  if (worker.autoscale === undefined || before === most) return [all];
  return [{ share: before / most, forSeconds: worker.autoscale.reactionSeconds }, all];
};

const burstOverflows = (design: Design, entry: Entry<Subscribe>, basis: Basis, servers: number): Overflow[] =>
  burstsOf(design, entry, basis.perSecond, basis.drainedPerSecond)
    .filter(([, { waiting }]) => waiting - servers > basis.capacity)
    .map(([from, burst]) => ofBurst(basis, servers, burst, from));

/** Those that a worker takes at once need no room. */
const ofBurst = (
  basis: Basis,
  servers: number,
  { peakPerSecond, seconds, waiting }: Burst,
  from: string,
): Overflow => ({
  ...basis,
  cause: peakPerSecond === Infinity ? 'batch' : 'burst',
  needed: waiting - servers,
  seconds,
  perSecond: peakPerSecond,
  from,
});

/** Bursts of the sources that publish to the topic themselves; what comes through other readers is smoothed by them, but for copies. */
const burstsOf = (
  design: Design,
  [, link]: Entry<Subscribe>,
  perSecond: number,
  drained: number,
): [from: string, Burst][] =>
  (graphOf(design).publishing.get(link.from) ?? []).flatMap(([id, publication]): [string, Burst][] => {
    const { after, arrivals, message, rateLimit } = publication;
    if (rateLimit || !accepts(link, message)) return [];
    const copies = after?.copies ?? 1;
    if (copies > 1 && (after?.probability ?? 1) > 0)
      return [[id, { peakPerSecond: Infinity, seconds: 0, waiting: copies }]];
    if (!arrivals || meanRate(arrivals) === 0) return [];
    const instances = instancesOf(design, publication);
    const others = Math.max(0, perSecond - instances * meanRate(arrivals));
    return [[id, worstBurst({ arrivals, instances, others }, drained)]];
  });

/** Scenarios in which nobody reads for a while; `replica-down` only where there is no other. */
const outagesOf = (design: Design, [id, { to }]: Entry<Subscribe>): [scenario: string, seconds: number][] =>
  Object.entries(design.scenarios ?? {}).flatMap(([scenario, { faults = [] }]) =>
    faults.flatMap(({ kind, target, forSeconds }): [string, number][] => {
      const isAway =
        kind === 'node-down' ||
        kind === 'stall' ||
        (kind === 'replica-down' && mostReplicas(workerOf(design, { to })) === 1);
      return isAway && (target === to || (kind === 'stall' && target === id)) ? [[scenario, forSeconds]] : [];
    }),
  );
