/** Subscriptions and calls as queueing stations with their load; those that share a pool of workers are one station. */
import { rememberedWith } from '../../lib/remembered.ts';
import type { Design } from '../../model/design.ts';
import { type Entry, graphOf, groupOf, type Incoming } from '../../model/graph/graph.ts';
import type { Worker } from '../../model/node.ts';
import type { Facts } from '../facts.ts';
import { unique } from '../words.ts';

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
export const stationsOf = (design: Design, facts: Facts): readonly Station[] => ofDesign(facts, design);

const ofDesign = rememberedWith((facts: Facts, design: Design): Station[] => {
  const stations = new Map<string, Station[]>();
  for (const [node, links] of graphOf(design).incoming)
    for (const link of links) {
      const one = stationOf(node, link, facts);
      if (one === undefined) continue;
      const key = stationKey(design, link, one);
      const members = stations.get(key);
      if (members === undefined) stations.set(key, [one]);
      else members.push(one);
    }
  return [...stations.values()].map(together);
});

const stationOf = (node: string, [id]: Entry<Incoming>, facts: Facts): Station | undefined => {
  const found = Object.hasOwn(facts.subscriptions, id) ? facts.subscriptions[id] : undefined;
  if (!found?.utilisation || !found.arrivalRatePerSecond) return undefined;
  const { servers, utilisation, arrivalRatePerSecond, meanWaitMs } = found;
  const capacityPerSecond = arrivalRatePerSecond / utilisation;
  return { nodes: [node], links: [id], servers, utilisation, arrivalRatePerSecond, capacityPerSecond, meanWaitMs };
};

/** A shared pool is one station, and so are the members of a group that report the same workers and load. */
const stationKey = (design: Design, [id, link]: Entry<Incoming>, { servers, utilisation }: Station): string => {
  if ((design.nodes?.[link.to] as Worker | undefined)?.sharedWorkers) return `pool ${link.to}`;
  if (link.kind === 'call' || graphOf(design).reading.get(link.from)?.length === 1) return id;
  return `${link.from} ${servers} ${utilisation} ${groupOf(link)}`;
};

const together = (members: readonly Station[]): Station => {
  const first = members[0] as Station;
  if (members.length === 1) return first;
  const rate = members.reduce((sum, each) => sum + each.arrivalRatePerSecond, 0);
  return {
    ...first,
    nodes: unique(members.flatMap(({ nodes }) => nodes)),
    links: members.flatMap(({ links }) => links),
    arrivalRatePerSecond: rate,
    capacityPerSecond: rate / first.utilisation,
  };
};
