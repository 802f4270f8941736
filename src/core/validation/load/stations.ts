/** Subscriptions and calls as queueing stations with their load; those that share a pool of workers are one station. */
import { rememberedWith } from '../../lib/remembered.ts';
import type { Design } from '../../model/design.ts';
import { type Entry, type Graph, graphOf, groupOf, type Incoming } from '../../model/graph/graph.ts';
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

/** A shared pool is one station, and so are the members of a group that report the same workers and load. */
const ofDesign = rememberedWith((facts: Facts, design: Design): Station[] => {
  const { incoming, reading } = graphOf(design);
  const stations: Station[][] = [];
  const byGroup = new Map<string, Station[][]>();
  for (const [node, links] of incoming) {
    const isPool = (design.nodes?.[node] as Worker | undefined)?.sharedWorkers === true;
    const pool: Station[][] = [];
    for (const link of links) {
      const one = stationOf(node, link, facts);
      if (one === undefined) continue;
      const alike = isPool ? pool : groupsLike(byGroup, reading, link);
      const members = isPool ? pool[0] : alike?.find(([first]) => isAlike(first as Station, one));
      if (members !== undefined) members.push(one);
      else {
        const own = [one];
        stations.push(own);
        alike?.push(own);
      }
    }
  }
  return stations.map(together);
});

/** The stations so far of those who read as the same group; undefined where nobody else reads, or it is a call. */
const groupsLike = (
  byGroup: Map<string, Station[][]>,
  reading: Graph['reading'],
  [, link]: Entry<Incoming>,
): Station[][] | undefined => {
  if (link.kind === 'call' || reading.get(link.from)?.length === 1) return undefined;
  const key = `${link.from} ${groupOf(link)}`;
  const before = byGroup.get(key);
  if (before === undefined) byGroup.set(key, []);
  return before ?? byGroup.get(key);
};

const isAlike = (one: Station, other: Station): boolean =>
  one.servers === other.servers && one.utilisation === other.utilisation;

const stationOf = (node: string, [id]: Entry<Incoming>, facts: Facts): Station | undefined => {
  // What every object has by itself, whatever the id, has no load.
  const found = facts.subscriptions[id];
  if (!found?.utilisation || !found.arrivalRatePerSecond) return undefined;
  const { servers, utilisation, arrivalRatePerSecond, meanWaitMs } = found;
  const capacityPerSecond = arrivalRatePerSecond / utilisation;
  return { nodes: [node], links: [id], servers, utilisation, arrivalRatePerSecond, capacityPerSecond, meanWaitMs };
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
