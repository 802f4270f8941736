/** What the traffic equations are about: the trigger graph, what goes round in it, what that makes endless, and who serves it. */

import { type Components, componentsOf } from '../lib/components.ts';
import { type Askers, askersOf } from './askers.ts';
import { type Blocks, blocksOf } from './blocks.ts';
import { type Circle, circleOf } from './circle.ts';
import { type FlowGraph, flowGraphOf } from './flow-graph.ts';
import { fewestHops } from './hop-limits.ts';
import { type Lanes, lanesOfMember } from './lanes.ts';
import { type Line, linesOf } from './lines.ts';
import type { Plan } from './plan.ts';
import { type Station, stationsOf } from './stations.ts';

export interface TrafficModel {
  readonly plan: Plan;
  readonly graph: FlowGraph;
  /** Per vertex, where its edges lead. */
  readonly successors: readonly (readonly number[])[];
  readonly components: Components;
  /** By component; absent where nothing goes round. */
  readonly circles: ReadonlyMap<number, Circle>;
  /** 1: reached from a circle that never ends, where no rate is finite. */
  readonly endless: Uint8Array;
  readonly stations: readonly Station[];
  /** Per subscription, then call. */
  readonly stationOf: Int32Array;
  /** Per subscription, the lanes of an ordered topic that it takes into a pool; null where there are none. */
  readonly lanesInPools: readonly (Lanes | null)[];
  /** Per station, who calls it; null where others do, too. */
  readonly askers: readonly (Askers | null)[];
  /** What has to be solved together. */
  readonly blocks: Blocks;
  /** By block: the lines in which its workers may have to stand. */
  readonly linesOfBlock: ReadonlyMap<number, readonly Line[]>;
  /** Per vertex, publications on the shortest way from any source; null where no circle asks for it. */
  readonly hops: Float64Array | null;
}

export const trafficModelOf = (plan: Plan): TrafficModel => {
  const graph = flowGraphOf(plan);
  const successors = graph.edges.map((edges) => edges.map(({ to }) => to));
  const components = componentsOf(successors);
  const circles = new Map<number, Circle>();
  components.members.forEach((vertices, component) => {
    if (vertices.length > 1 || graph.edges[vertices[0]!]!.some(({ to }) => to === vertices[0])) {
      circles.set(component, circleOf(plan, graph, vertices));
    }
  });
  const stations = stationsOf(plan);
  const stationOf = new Int32Array(graph.outcomes.length);
  stations.forEach(({ works }, station) => {
    for (const work of works) stationOf[work] = station;
  });
  const lines = linesOf(plan, graph, stationOf);
  const blocks = blocksOf(plan, graph, components, stations, stationOf, lines);
  return {
    plan,
    graph,
    successors,
    components,
    circles,
    endless: reachedFromEndless(graph, components, circles),
    stations,
    stationOf,
    lanesInPools: lanesInPools(plan),
    askers: askersOf(plan, graph, stations),
    blocks,
    linesOfBlock: linesByBlock(lines, blocks, components),
    hops: [...circles.values()].some(({ hopLimited }) => hopLimited) ? fewestHops(graph) : null,
  };
};

const lanesInPools = (plan: Plan): (Lanes | null)[] =>
  plan.subscriptions.map(({ node, topic }, at) =>
    plan.topics[topic]!.ordered && plan.nodes[node]!.sharedWorkers ? lanesOfMember(plan, at) : null,
  );

/** Those before topics stand behind all others, from effects to causes: what a topic lets in hangs on what its readers wait for. */
const linesByBlock = (
  lines: readonly Line[],
  { of }: Blocks,
  components: Components,
): ReadonlyMap<number, readonly Line[]> => {
  const byBlock = new Map<number, Line[]>();
  const vertexOf = ({ asks }: Line): number => asks[0]!.vertex;
  const rank = (line: Line): number => (line.readers.length === 0 ? -1 : components.of[vertexOf(line)]!);
  for (const line of lines.toSorted((one, other) => rank(one) - rank(other))) {
    const block = of[vertexOf(line)]!;
    byBlock.set(block, [...(byBlock.get(block) ?? []), line]);
  }
  return byBlock;
};

const reachedFromEndless = (
  { edges, workOf }: FlowGraph,
  { members }: Components,
  circles: ReadonlyMap<number, Circle>,
): Uint8Array => {
  const reached = new Uint8Array(workOf.length);
  if (![...circles.values()].some(({ endless }) => endless)) return reached;
  for (let component = members.length - 1; component >= 0; component--) {
    const vertices = members[component]!;
    if (circles.get(component)?.endless !== true && !vertices.some((vertex) => reached[vertex] === 1)) continue;
    for (const vertex of vertices) {
      reached[vertex] = 1;
      for (const { to } of edges[vertex]!) reached[to] = 1;
    }
  }
  return reached;
};
