/** Subscriptions and calls as queueing stations with their load; those that share a pool of workers are one station. */
import type { Design } from '../model/design.ts';
import { type Entry, graphOf, groupOf, type Incoming } from '../model/graph.ts';
import type { Worker } from '../model/node.ts';
import type { Facts } from './facts.ts';
import { unique } from './words.ts';

export interface Station {
  readonly nodes: readonly string[];
  readonly links: readonly string[];
  readonly servers: number;
  /** Offered work over servers. */
  readonly utilisation: number;
  readonly arrivalRatePerSecond: number;
  /** Messages per second that it can do at most, of the mix that arrives. */
  readonly capacityPerSecond: number;
  readonly meanWaitMs: number | null;
}

/** Every station with a known, positive load. */
export const stationsOf = (design: Design, facts: Facts): Station[] => {
  const stations = new Map<string, Station[]>();
  for (const [node, links] of graphOf(design).incoming)
    for (const link of links)
      for (const one of stationOf(node, link, facts)) {
        const key = stationKey(design, link, one);
        stations.set(key, [...(stations.get(key) ?? []), one]);
      }
  return [...stations.values()].map(together);
};

const stationOf = (node: string, [id]: Entry<Incoming>, facts: Facts): Station[] => {
  const found = Object.hasOwn(facts.subscriptions, id) ? facts.subscriptions[id] : undefined;
  if (!found?.utilisation || !found.arrivalRatePerSecond) return [];
  const { servers, utilisation, arrivalRatePerSecond, meanWaitMs } = found;
  const capacityPerSecond = arrivalRatePerSecond / utilisation;
  return [{ nodes: [node], links: [id], servers, utilisation, arrivalRatePerSecond, capacityPerSecond, meanWaitMs }];
};

/** A shared pool is one station, and so are the members of a group that report the same workers and load. */
const stationKey = (design: Design, [id, link]: Entry<Incoming>, { servers, utilisation }: Station): string => {
  if ((design.nodes?.[link.to] as Worker | undefined)?.sharedWorkers) return `pool ${link.to}`;
  if (link.kind === 'call') return `call ${id}`;
  return JSON.stringify([link.from, groupOf(link), servers, utilisation]);
};

const together = (members: readonly Station[]): Station => {
  const first = members[0] as Station;
  const rate = members.reduce((sum, each) => sum + each.arrivalRatePerSecond, 0);
  return {
    ...first,
    nodes: unique(members.flatMap(({ nodes }) => nodes)),
    links: members.flatMap(({ links }) => links),
    arrivalRatePerSecond: rate,
    capacityPerSecond: rate / first.utilisation,
  };
};
