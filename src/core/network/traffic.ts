/** Traffic equations: what comes in at every vertex, x = s + x W, solved component by component from the sources on. */
import type { Block } from './blocks.ts';
import type { Circle } from './circle.ts';
import { eliminated, solved } from './elimination.ts';
import { flowWithinHops } from './hop-limits.ts';
import type { Loads } from './loads.ts';
import type { TrafficModel } from './traffic-model.ts';

/**
 * Fills in `inflow` of the vertices of a circular block, messages per second; it holds what enters from sources and earlier blocks.
 * `passes[v]` is the share of what comes in at v that goes on. Endless vertices get NaN.
 */
export const flowInside = (model: TrafficModel, block: Block, inflow: Float64Array, passes: Float64Array): void => {
  for (const component of block.components) {
    const vertices = model.components.members[component]!;
    if (model.endless[vertices[0]!] === 1) {
      for (const vertex of vertices) inflow[vertex] = Number.NaN;
      continue;
    }
    const circle = model.circles.get(component);
    if (circle !== undefined) goRound(model, circle, inflow, passes);
    if (block.components.length > 1) passOn(model, block, component, inflow, passes);
  }
};

/** Sends what leaves a settled block to later ones. */
export const flowOut = (
  { blocks, endless, graph }: TrafficModel,
  block: Block,
  { inflow, passes }: Pick<Loads, 'inflow' | 'passes'>,
): void => {
  for (const vertex of block.vertices) {
    const rate = endless[vertex] === 1 ? 0 : inflow[vertex]! * passes[vertex]!;
    if (rate === 0) continue;
    for (const { to, weight } of graph.edges[vertex]!) if (blocks.of[to] !== block.at) inflow[to]! += rate * weight;
  }
};

/** From a component to later ones of the same block. */
const passOn = (
  { blocks, components, graph }: TrafficModel,
  block: Block,
  component: number,
  inflow: Float64Array,
  passes: Float64Array,
): void => {
  for (const vertex of components.members[component]!) {
    const rate = inflow[vertex]! * passes[vertex]!;
    if (rate === 0) continue;
    for (const { to, weight } of graph.edges[vertex]!) {
      if (components.of[to] !== component && blocks.of[to] === block.at) inflow[to]! += rate * weight;
    }
  }
};

/** Turns what enters a circle into all that comes in at its vertices. */
const goRound = ({ graph, hops }: TrafficModel, circle: Circle, inflow: Float64Array, passes: Float64Array): void => {
  const { edges, hopLimited, plan, vertices } = circle;
  const entering = vertices.map((vertex) => inflow[vertex]!);
  const passing = Float64Array.from(vertices, (vertex) => passes[vertex]!);
  const done =
    plan && !hopLimited ? eliminated(plan, (edge) => edges[edge]!.weight * passing[edges[edge]!.from]!) : null;
  const flow = hopLimited
    ? flowWithinHops(graph, circle, hops!, entering, passing)
    : done === null
      ? swept(circle, entering, passing)
      : solved(done, entering);
  vertices.forEach((vertex, at) => {
    inflow[vertex] = flow[at]!;
  });
};

/** Round after round, for circles too tangled for elimination. */
const swept = ({ edges }: Circle, entering: readonly number[], passes: Float64Array): Float64Array => {
  let pending = Float64Array.from(entering);
  const flow = new Float64Array(entering.length);
  let total = 0;
  for (let round = 0; round < 100_000; round++) {
    const moved = pending.reduce((sum, rate) => sum + rate, 0);
    total += moved;
    if (moved <= 1e-15 * total) break;
    const next = new Float64Array(entering.length);
    pending.forEach((rate, at) => {
      flow[at]! += rate;
    });
    for (const { from, to, weight } of edges) next[to]! += pending[from]! * weight * passes[from]!;
    pending = next;
  }
  return flow;
};
