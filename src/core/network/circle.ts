/** Circles of the trigger graph: what goes round in them, how much it multiplies, whether it ends. */
import { type EliminationPlan, eliminationPlan, type Weighted } from './elimination-plan.ts';
import type { FlowGraph } from './flow-graph.ts';
import { gainOf } from './loop-gain.ts';
import type { Plan } from './plan.ts';

/** A strongly connected component of more than one vertex, or one that feeds itself. */
export interface Circle {
  readonly vertices: readonly number[];
  /** The edges among them, by their places. */
  readonly edges: readonly Weighted[];
  /** How its equations are solved; null: it is too tangled for elimination. */
  readonly plan: EliminationPlan | null;
  readonly gain: number;
  /** Its flow has no bound: no weight below 1 and no hop limit ends it. */
  readonly endless: boolean;
  readonly hopLimited: boolean;
  /** Per vertex, the hops from which on nothing is published there. */
  readonly hopLimits: Float64Array;
}

export const circleOf = (plan: Plan, graph: FlowGraph, vertices: readonly number[]): Circle => {
  const edges = edgesAmong(graph, vertices);
  const elimination = eliminationPlan(vertices.length, edges);
  const { endless, gain } = gainOf(vertices.length, edges, elimination);
  const hopLimits = Float64Array.from(vertices, (vertex) => plan.publications[vertex]?.hopLimit ?? Infinity);
  const hopLimited = hopLimits.some((limit) => limit < Infinity);
  const free = edges.map((edge) => (hopLimits[edge.to] === Infinity ? edge : { ...edge, weight: 0 }));
  return {
    vertices,
    edges,
    plan: elimination,
    gain,
    hopLimited,
    hopLimits,
    endless: endless && (!hopLimited || gainOf(vertices.length, free, elimination).endless),
  };
};

const edgesAmong = (graph: FlowGraph, vertices: readonly number[]): Weighted[] => {
  const place = new Map(vertices.map((vertex, at) => [vertex, at]));
  return vertices.flatMap((vertex, from) =>
    graph.edges[vertex]!.flatMap(({ to, weight }): Weighted[] => {
      const at = place.get(to);
      return at === undefined ? [] : [{ from, to: at, weight }];
    }),
  );
};
