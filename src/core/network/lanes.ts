/** Who works on which lanes of an ordered topic: lane i belongs to worker i mod n of a group, whose nodes follow each other. */
import type { Plan } from './plan.ts';

/** Per node that reads as the group, the lanes of each of its workers that has some, each as its share of the topic's messages. */
export const lanesByNode = (
  plan: Plan,
  group: readonly number[],
): ReadonlyMap<number, readonly (readonly number[])[]> => {
  const { partitions, partitionShares } = plan.topics[topicOf(plan, group)]!;
  const serversOf = new Map<number, number>();
  for (const at of group) {
    const { node, servers } = plan.subscriptions[at]!;
    serversOf.set(node, Math.max(serversOf.get(node) ?? 0, servers));
  }
  const workers: number[][] = [];
  const byNode = new Map<number, number[][]>();
  for (const [node, servers] of serversOf) {
    const own = Array.from({ length: Math.min(servers, partitions - workers.length) }, (): number[] => []);
    byNode.set(node, own);
    for (const worker of own) workers.push(worker);
  }
  for (let lane = 0; lane < partitions; lane++)
    workers[lane % workers.length]!.push(partitionShares?.[lane] ?? 1 / partitions);
  return byNode;
};

/** Share of the messages that come to each node over its lanes; null where none are its own for good. */
export const laneShares = (plan: Plan, group: readonly number[]): ReadonlyMap<number, number> | null =>
  plan.topics[topicOf(plan, group)]!.ordered && !scales(plan, group)
    ? new Map(Array.from(lanesByNode(plan, group), ([node, workers]) => [node, sum(workers.flat())]))
    : null;

export interface Lanes {
  /** Of what comes in. */
  readonly shares: readonly number[];
  readonly busiest: number;
}

/** Of what comes to a member of the group; null where nothing comes over any lane of its node. */
export const lanesOfMember = (plan: Plan, group: readonly number[], member: number): Lanes | null => {
  const byNode = lanesByNode(plan, group);
  const own = standsAlone(plan, group) ? byNode.get(plan.subscriptions[member]!.node)! : [...byNode.values()].flat();
  const lanes = own.flat();
  const all = sum(lanes);
  return all > 0 ? { shares: lanes.map((share) => share / all), busiest: largest(lanes) / all } : null;
};

/**
 * Whether the lanes of each node are a station of their own: it does all that comes over them, and only that, since nobody comes and goes,
 * and no filter tells nodes apart. Places of a topic with a capacity are shared all the same.
 */
export const standsAlone = (plan: Plan, group: readonly number[]): boolean => {
  const { subscriptions } = plan;
  if (scales(plan, group)) return false;
  if (group.every((at) => subscriptions[at]!.accepts === null)) return true;
  const taken = acceptedBy(plan, group).size;
  const ofNode = (node: number): number[] => group.filter((at) => subscriptions[at]!.node === node);
  return group.every((at) => acceptedBy(plan, ofNode(subscriptions[at]!.node)).size === taken);
};

/** Whether members come and go, and lanes with them. */
export const scales = ({ nodes, subscriptions }: Plan, group: readonly number[]): boolean =>
  group.some((at) => nodes[subscriptions[at]!.node]!.autoscale !== null);

const acceptedBy = ({ messages, subscriptions }: Plan, group: readonly number[]): ReadonlySet<number> =>
  new Set(group.flatMap((at) => subscriptions[at]!.accepts ?? [...messages.keys()]));

const topicOf = ({ subscriptions }: Plan, group: readonly number[]): number => subscriptions[group[0]!]!.topic;

export const sum = (shares: readonly number[]): number => shares.reduce((total, share) => total + share, 0);

/** Of any number of shares: as many arguments no function takes. */
export const largest = (shares: readonly number[]): number => shares.reduce((most, share) => Math.max(most, share), 0);
