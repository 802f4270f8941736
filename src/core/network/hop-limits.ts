/** Flow through a loop with hop limits: followed generation by generation, since the limit looks at a message's history. */
import type { TrafficModel } from './traffic-model.ts';

const mostHops = 100_000;

/** The flow of one generation and the one that it causes. */
interface Generation {
  readonly now: Float64Array;
  readonly next: Float64Array;
}

/**
 * What comes in at the vertices of a component in all. `entering` has what comes from outside; a message that enters counts
 * the fewest publications by which any source reaches its place.
 */
export const flowWithinHops = (
  model: TrafficModel,
  vertices: readonly number[],
  entering: readonly number[],
  passes: Float64Array,
): Float64Array => {
  const place = new Map(vertices.map((vertex, at) => [vertex, at]));
  const hops = fewestHops(model);
  const total = new Float64Array(vertices.length);
  const lastEntry = Math.max(...vertices.map((vertex) => hops[vertex]!).filter(Number.isFinite), 0);
  // Publications of a generation come first: their deliveries belong to the same one.
  const inOrder = [...vertices].sort((a, b) => a - b);
  let now = new Float64Array(vertices.length);
  for (let hop = 0; hop < mostHops; hop++) {
    const next = new Float64Array(vertices.length);
    let moved = 0;
    for (const vertex of inOrder) {
      const at = place.get(vertex)!;
      if (hops[vertex] === hop) now[at]! += entering[at]!;
      total[at]! += now[at]!;
      moved += now[at]!;
      passOn(model, vertex, now[at]! * passes[vertex]!, hop, place, { now, next });
    }
    if (hop >= lastEntry && moved <= 1e-15 * total.reduce((sum, rate) => sum + rate, 0)) break;
    now = next;
  }
  return total;
};

const passOn = (
  { graph, plan }: TrafficModel,
  vertex: number,
  rate: number,
  hop: number,
  place: ReadonlyMap<number, number>,
  { now, next }: Generation,
): void => {
  const reached = vertex < graph.publications ? now : next;
  for (const { to, weight } of graph.edges[vertex]!) {
    const at = place.get(to);
    if (at !== undefined && hop < (plan.publications[to]?.hopLimit ?? Infinity)) reached[at]! += rate * weight;
  }
};

/** Publications on the shortest way from any source to each vertex, its own included; `Infinity` where none leads. */
const fewestHops = ({ graph }: TrafficModel): Float64Array => {
  const hops = Float64Array.from(graph.sources, (rate, at) =>
    rate > 0 ? (at < graph.publications ? 1 : 0) : Infinity,
  );
  let front = graph.sources.flatMap((rate, at) => (rate > 0 ? [at] : []));
  while (front.length > 0) {
    const reached: number[] = [];
    for (const vertex of front) {
      for (const { to } of graph.edges[vertex]!) {
        const through = hops[vertex]! + (to < graph.publications ? 1 : 0);
        if (through >= hops[to]!) continue;
        hops[to] = through;
        reached.push(to);
      }
    }
    front = reached;
  }
  return hops;
};
