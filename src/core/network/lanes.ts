/** Who works on which lanes of an ordered topic: lane i belongs to worker i mod n of a group, whose nodes follow each other. */
import { groupedBy } from '../lib/grouped.ts';
import { rememberedWith } from '../lib/remembered.ts';
import { largest, sum } from '../lib/sums.ts';
import { type Group, groupsOf } from './groups.ts';
import type { Plan } from './plan.ts';

/** Per node, the lanes of each of its workers that has some, each as its share of the topic's messages. */
export type LanesByNode = ReadonlyMap<number, readonly (readonly number[])[]>;

/** The lanes of a group. */
export interface LaneGroup {
  readonly byNode: LanesByNode;
  /** Whether members come and go, and lanes with them. */
  readonly scales: boolean;
  /**
   * Whether the lanes of each node are a station of their own: it does all that comes over them, and only that, since nobody comes and
   * goes, and no filter tells nodes apart. Places of a topic with a capacity are shared all the same.
   */
  readonly apart: boolean;
  /** Share of the messages that come to each node over its lanes; null where none are its own for good. */
  readonly nodeShares: NodeShares | null;
}

export type NodeShares = ReadonlyMap<number, number>;

/** A subscription's group, whose topic is ordered. */
export const lanesOf = (plan: Plan, subscription: number): LaneGroup =>
  laneGroupOf(groupsOf(plan).of[subscription]!, plan);

const laneGroupOf = rememberedWith((group: Group, plan: Plan): LaneGroup => {
  const byNode = lanesByNode(plan, group);
  const scales = group.some((at) => plan.nodes[plan.subscriptions[at]!.node]!.autoscale !== null);
  const nodeShares = new Map(Array.from(byNode, ([node, workers]) => [node, sum(workers.flat())]));
  return { byNode, scales, apart: !scales && alikeOnNodes(plan, group), nodeShares: scales ? null : nodeShares };
});

/** Whether each node takes every message that any of them does. */
const alikeOnNodes = (plan: Plan, group: Group): boolean => {
  const { messages, subscriptions } = plan;
  if (group.every((at) => subscriptions[at]!.accepts === null)) return true;
  const accepted = (members: Group): ReadonlySet<number> =>
    new Set(members.flatMap((at) => subscriptions[at]!.accepts ?? [...messages.keys()]));
  const taken = accepted(group).size;
  return [...groupedBy(group, (at) => subscriptions[at]!.node).values()].every((own) => accepted(own).size === taken);
};

/** What each has if these are all who read. */
export const lanesByNode = (plan: Plan, members: readonly number[]): LanesByNode => {
  const { partitions, partitionShares } = plan.topics[plan.subscriptions[members[0]!]!.topic]!;
  const serversOf = new Map<number, number>();
  for (const at of members) {
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

export interface Lanes {
  /** Of what comes in. */
  readonly shares: readonly number[];
  readonly busiest: number;
}

/** Of what comes to a subscription; null where nothing comes over any lane of its node. */
export const lanesOfMember = (plan: Plan, subscription: number): Lanes | null => {
  const { apart, byNode } = lanesOf(plan, subscription);
  const own = apart ? byNode.get(plan.subscriptions[subscription]!.node)! : [...byNode.values()].flat();
  const lanes = own.flat();
  const all = sum(lanes);
  return all > 0 ? { shares: lanes.map((share) => share / all), busiest: largest(lanes) / all } : null;
};
