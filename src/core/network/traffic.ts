/** Traffic equations: what comes in at every vertex, x = s + x W, solved component by component from the sources on. */
import type { FlowGraph } from './flow-graph.ts';
import { flowWithinHops } from './hop-limits.ts';
import { inverseOf, largestInverted } from './loop-gain.ts';
import { type Circle, type TrafficModel, weightsOf } from './traffic-model.ts';

/** Per vertex, messages per second; `passes[v]` is the share of what comes in at v that goes on. Endless vertices have NaN. */
export const inflows = (model: TrafficModel, rateFactor: number, passes: Float64Array): Float64Array => {
  const { circles, components, endless, graph } = model;
  const inflow = Float64Array.from(graph.sources, (rate) => rate * rateFactor);
  for (let component = components.members.length - 1; component >= 0; component--) {
    const vertices = components.members[component]!;
    const circle = circles.get(component);
    if (endless[vertices[0]!] === 1) {
      for (const vertex of vertices) inflow[vertex] = Number.NaN;
      continue;
    }
    if (circle !== undefined) goRound(model, circle, inflow, passes);
    for (const vertex of vertices) {
      const rate = inflow[vertex]! * passes[vertex]!;
      for (const { to, weight } of graph.edges[vertex]!) {
        if (components.of[to] !== component) inflow[to]! += rate * weight;
      }
    }
  }
  return inflow;
};

/** Turns what enters a circle into all that comes in at its vertices. */
const goRound = (model: TrafficModel, circle: Circle, inflow: Float64Array, passes: Float64Array): void => {
  const { vertices } = circle;
  const entering = vertices.map((vertex) => inflow[vertex]!);
  if (circle.hopLimited) {
    const flow = flowWithinHops(model, vertices, entering, passes);
    vertices.forEach((vertex, at) => {
      inflow[vertex] = flow[at]!;
    });
    return;
  }
  const inverse =
    vertices.length <= largestInverted ? inverseOf(weightsOf(model.graph, vertices, (v) => passes[v]!)) : null;
  if (inverse === null) sweep(model.graph, vertices, inflow, passes);
  else {
    vertices.forEach((vertex, to) => {
      inflow[vertex] = entering.reduce((sum, rate, from) => sum + rate * inverse[from]![to]!, 0);
    });
  }
};

/** Gauss-Seidel for components too large for a dense inverse. */
const sweep = (graph: FlowGraph, vertices: readonly number[], inflow: Float64Array, passes: Float64Array): void => {
  const inside = new Set(vertices);
  const pending = new Map(vertices.map((vertex) => [vertex, inflow[vertex]!]));
  let total = vertices.reduce((sum, vertex) => sum + inflow[vertex]!, 0);
  for (const vertex of vertices) inflow[vertex] = 0;
  for (let round = 0; round < 100_000; round++) {
    let moved = 0;
    for (const vertex of vertices) {
      const rate = pending.get(vertex)!;
      if (rate === 0) continue;
      pending.set(vertex, 0);
      inflow[vertex]! += rate;
      moved += rate;
      for (const { to, weight } of graph.edges[vertex]!) {
        if (inside.has(to)) pending.set(to, pending.get(to)! + rate * weight * passes[vertex]!);
      }
    }
    total += moved;
    if (moved <= 1e-15 * total) return;
  }
};
