/**
 * Which publications and stations have to be solved together. Each needs what comes in from its causes; callers need the time that
 * their calls take, and the groups of a topic that rejects need each other. What needs each other in a circle is one block.
 */
import { type Components, componentsOf } from '../lib/components.ts';
import type { FlowGraph } from './flow-graph.ts';
import type { Plan } from './plan.ts';
import type { Station } from './stations.ts';

export interface Block {
  /** Components of the trigger graph, causes before effects. */
  readonly components: readonly number[];
  readonly stations: readonly number[];
  readonly works: readonly number[];
  readonly vertices: readonly number[];
  /** Its place among the blocks. */
  readonly at: number;
  /** Something in it needs what it gives: it is a fixed point, found by iteration. */
  readonly circular: boolean;
}

export interface Blocks {
  /** In an order in which each needs only those before it. */
  readonly list: readonly Block[];
  /** Per vertex. */
  readonly of: Int32Array;
}

export const blocksOf = (
  plan: Plan,
  graph: FlowGraph,
  components: Components,
  stations: readonly Station[],
  stationOf: Int32Array,
): Blocks => {
  const { publications, workOf } = graph;
  const unitOf = (vertex: number): number =>
    workOf[vertex]! < 0 ? vertex : publications + stationOf[workOf[vertex]!]!;
  const needing = Array.from({ length: publications + stations.length }, (): number[] => []);
  graph.edges.forEach((edges, vertex) => {
    for (const { to } of edges) needing[unitOf(vertex)]!.push(unitOf(to));
  });
  for (const [from, to] of [...waitsForCalls(plan, graph, stationOf), ...refusedTogether(plan, stations)]) {
    needing[publications + from]!.push(publications + to);
  }
  const { members, of } = componentsOf(needing);
  const inside = members.map((): number[] => []);
  // Components are numbered against the edges: from the highest on, causes come first.
  for (let component = components.members.length - 1; component >= 0; component--) {
    inside[of[unitOf(components.members[component]![0]!)]!]!.push(component);
  }
  const list = members
    .map((units, block): Omit<Block, 'at'> => {
      const own = units.flatMap((unit) => (unit < publications ? [] : [unit - publications]));
      return {
        components: inside[block]!,
        stations: own,
        works: own.flatMap((station) => stations[station]!.works),
        vertices: inside[block]!.flatMap((component) => components.members[component]!),
        circular: units.length > 1 || needing[units[0]!]!.includes(units[0]!),
      };
    })
    .reverse()
    .map((block, at): Block => ({ ...block, at }));
  const place = Int32Array.from(workOf, (_, vertex) => members.length - 1 - of[unitOf(vertex)]!);
  return { list, of: place };
};

type Need = readonly [from: number, to: number];

/** Stations that answer calls to those whose workers the calls hold. */
const waitsForCalls = (plan: Plan, { outcomes }: FlowGraph, stationOf: Int32Array): Need[] =>
  outcomes.flatMap(({ calls }, work) =>
    calls.map(({ call }): Need => [stationOf[plan.subscriptions.length + call]!, stationOf[work]!]),
  );

/** The stations of each bounded topic that rejects, in a ring. */
const refusedTogether = (plan: Plan, stations: readonly Station[]): Need[] => {
  const ofTopic = new Map<number, number[]>();
  stations.forEach(({ works }, station) => {
    for (const work of works) {
      const topic = plan.subscriptions[work]?.topic ?? -1;
      const { capacity, onFull } = plan.topics[topic] ?? { capacity: null, onFull: 'block' };
      if (onFull === 'reject' && capacity !== null) ofTopic.set(topic, [...(ofTopic.get(topic) ?? []), station]);
    }
  });
  return [...ofTopic.values()].flatMap((ring) =>
    ring.map((station, at): Need => [station, ring[(at + 1) % ring.length]!]),
  );
};
