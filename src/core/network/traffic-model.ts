/** What the traffic equations are about: the trigger graph, what goes round in it, and what that makes endless. */
import { type Components, componentsOf } from './components.ts';
import { type FlowGraph, flowGraphOf } from './flow-graph.ts';
import { gainOf, type Matrix } from './loop-gain.ts';
import type { Plan } from './plan.ts';

/** A strongly connected component of more than one vertex, or one that feeds itself. */
export interface Circle {
  readonly vertices: readonly number[];
  readonly gain: number;
  /** Its flow has no bound: no weight below 1 and no hop limit ends it. */
  readonly endless: boolean;
  readonly hopLimited: boolean;
}

export interface TrafficModel {
  readonly plan: Plan;
  readonly graph: FlowGraph;
  readonly components: Components;
  /** By component; absent where nothing goes round. */
  readonly circles: ReadonlyMap<number, Circle>;
  /** 1: reached from a circle that never ends, where no rate is finite. */
  readonly endless: Uint8Array;
}

export const trafficModelOf = (plan: Plan): TrafficModel => {
  const graph = flowGraphOf(plan);
  const components = componentsOf(graph.edges.map((edges) => edges.map(({ to }) => to)));
  const circles = new Map<number, Circle>();
  components.members.forEach((vertices, component) => {
    if (vertices.length > 1 || graph.edges[vertices[0]!]!.some(({ to }) => to === vertices[0])) {
      circles.set(component, circleOf(plan, graph, vertices));
    }
  });
  return { plan, graph, components, circles, endless: reachedFromEndless(graph, components, circles) };
};

const circleOf = (plan: Plan, graph: FlowGraph, vertices: readonly number[]): Circle => {
  const limited = (vertex: number): boolean => (plan.publications[vertex]?.hopLimit ?? null) !== null;
  const { endless, gain } = gainOf(weightsOf(graph, vertices, () => 1));
  const hopLimited = vertices.some(limited);
  const bounded = hopLimited ? gainOf(weightsOf(graph, vertices, (vertex) => (limited(vertex) ? 0 : 1))) : null;
  return { vertices, gain, hopLimited, endless: bounded?.endless ?? endless };
};

/** Dense weights among the vertices of a component, each row times what its vertex lets through. */
export const weightsOf = (
  graph: FlowGraph,
  vertices: readonly number[],
  passes: (vertex: number) => number,
): Matrix => {
  const place = new Map(vertices.map((vertex, at) => [vertex, at]));
  return vertices.map((vertex) => {
    const row = new Float64Array(vertices.length);
    for (const { to, weight } of graph.edges[vertex]!) {
      const at = place.get(to);
      if (at !== undefined) row[at]! += weight * passes(vertex);
    }
    return row;
  });
};

const reachedFromEndless = (
  { edges, workOf }: FlowGraph,
  { members }: Components,
  circles: ReadonlyMap<number, Circle>,
): Uint8Array => {
  const reached = new Uint8Array(workOf.length);
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
