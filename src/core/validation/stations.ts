/** Subscriptions and calls as queueing stations with their load; those that share a pool of workers are one station. */
import type { Design } from '../model/design.ts';
import { type Entry, graphOf, type Incoming } from '../model/graph.ts';
import type { Worker } from '../model/node.ts';
import type { Facts } from './facts.ts';

export interface Station {
  readonly node: string;
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
export const stationsOf = (design: Design, facts: Facts): Station[] =>
  [...graphOf(design).incoming].flatMap(([node, links]) => {
    const single = links.flatMap((link) => station(node, [link], facts));
    const pooled = (design.nodes?.[node] as Worker | undefined)?.sharedWorkers === true;
    return pooled && single.length > 1 ? [pool(node, single)] : single;
  });

const station = (node: string, links: readonly Entry<Incoming>[], facts: Facts): Station[] =>
  links.flatMap(([id]) => {
    const found = Object.hasOwn(facts.subscriptions, id) ? facts.subscriptions[id] : undefined;
    if (!found?.utilisation || !found.arrivalRatePerSecond) return [];
    const { servers, utilisation, arrivalRatePerSecond, meanWaitMs } = found;
    const capacityPerSecond = arrivalRatePerSecond / utilisation;
    return [{ node, links: [id], servers, utilisation, arrivalRatePerSecond, capacityPerSecond, meanWaitMs }];
  });

const pool = (node: string, members: readonly Station[]): Station => {
  const first = members[0] as Station;
  const rate = members.reduce((sum, each) => sum + each.arrivalRatePerSecond, 0);
  return {
    ...first,
    node,
    links: members.flatMap(({ links }) => links),
    arrivalRatePerSecond: rate,
    capacityPerSecond: rate / first.utilisation,
  };
};
