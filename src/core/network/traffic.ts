/** Traffic equations: what comes in at every vertex, x = s + x W, solved component by component from the sources on. */
import type { Block } from './blocks.ts';
import type { Circle } from './circle.ts';
import { type Eliminated, eliminated, roomFor, solve } from './elimination.ts';
import { flowWithinHops } from './hop-limits.ts';
import type { Loads } from './loads.ts';
import type { TrafficModel } from './traffic-model.ts';

/** A component of a circular block, with room for the numbers of its circle, which every round works out anew. */
export interface Turning {
  readonly component: number;
  readonly circle: Circle | undefined;
  /** Null where elimination does not solve it. */
  readonly room: Eliminated | null;
  readonly flow: Float64Array;
  readonly passing: Float64Array;
}

const none = new Float64Array(0);

export const turningOf = ({ circles }: TrafficModel, { components }: Block): Turning[] =>
  components.map((component) => {
    const circle = circles.get(component);
    const size = circle?.vertices.length ?? 0;
    return {
      component,
      circle,
      room: circle?.plan && !circle.hopLimited ? roomFor(circle.plan) : null,
      flow: size === 0 ? none : new Float64Array(size),
      passing: size === 0 ? none : new Float64Array(size),
    };
  });

/**
 * Fills in `inflow` of the vertices of a circular block, messages per second; it holds what enters from sources and earlier blocks.
 * `passes[v]` is the share of what comes in at v that goes on. Endless vertices get NaN.
 */
export const flowInside = (
  model: TrafficModel,
  block: Block,
  turning: readonly Turning[],
  { inflow, passes }: Pick<Loads, 'inflow' | 'passes'>,
): void => {
  for (const turn of turning) {
    const vertices = model.components.members[turn.component]!;
    if (model.endless[vertices[0]!] === 1) {
      for (const vertex of vertices) inflow[vertex] = Number.NaN;
      continue;
    }
    if (turn.circle !== undefined) goRound(model, turn.circle, turn, inflow, passes);
    if (turning.length > 1) passOn(model, block, turn.component, inflow, passes);
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
const goRound = (
  { graph, hops }: TrafficModel,
  circle: Circle,
  { flow, passing, room }: Turning,
  inflow: Float64Array,
  passes: Float64Array,
): void => {
  const { edges, hopLimited, vertices } = circle;
  for (let at = 0; at < vertices.length; at++) {
    flow[at] = inflow[vertices[at]!]!;
    passing[at] = passes[vertices[at]!]!;
  }
  const done = room && eliminated(room.plan, (edge) => edges[edge]!.weight * passing[edges[edge]!.from]!, room);
  if (done !== null) solve(done, flow);
  else flow.set(hopLimited ? flowWithinHops(graph, circle, hops!, flow, passing) : swept(circle, flow, passing));
  for (let at = 0; at < vertices.length; at++) inflow[vertices[at]!] = flow[at]!;
};

/** Round after round, for circles too tangled for elimination. */
const swept = ({ edges }: Circle, entering: Float64Array, passes: Float64Array): Float64Array => {
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
