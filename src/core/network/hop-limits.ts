/** Flow through a loop with hop limits: followed generation by generation, since the limit looks at a message's history. */
import type { Circle } from './circle.ts';
import { eliminated, solve } from './elimination.ts';
import type { FlowGraph } from './flow-graph.ts';

const mostHops = 100_000;

/**
 * What comes in at the vertices of a circle in all. `entering` has what comes from outside; a message that enters counts the
 * fewest publications by which any source reaches its place, `hops` by vertex of the graph. `passes` is by place in the circle.
 */
export const flowWithinHops = (
  graph: FlowGraph,
  circle: Circle,
  hops: Float64Array,
  entering: Float64Array,
  passes: Float64Array,
): Float64Array => {
  const { vertices } = circle;
  const total = new Float64Array(vertices.length);
  const lastEntry = Math.max(...vertices.map((vertex) => hops[vertex]!).filter(Number.isFinite), 0);
  const lastLimit = circle.hopLimits.reduce((most, limit) => (limit < Infinity ? Math.max(most, limit) : most), 0);
  // Publications of a generation come first: their deliveries belong to the same one.
  const inOrder = vertices.map((_, at) => at).sort((a, b) => vertices[a]! - vertices[b]!);
  const out = outEdges(circle);
  let now: Float64Array = new Float64Array(vertices.length);
  for (let hop = 0; hop < mostHops; hop++) {
    if (hop > lastEntry && hop >= lastLimit) {
      const rest = flowBeyondLimits(circle, now, passes);
      if (rest !== null) return total.map((rate, at) => rate + rest[at]!);
    }
    const next = new Float64Array(vertices.length);
    let moved = 0;
    for (const at of inOrder) {
      const vertex = vertices[at]!;
      if (hops[vertex] === hop) now[at]! += entering[at]!;
      total[at]! += now[at]!;
      moved += now[at]!;
      passOn(circle, out[at]!, now[at]! * passes[at]!, hop, vertex < graph.publications ? now : next);
    }
    if (hop >= lastEntry && moved <= 1e-15 * total.reduce((sum, rate) => sum + rate, 0)) break;
    now = next;
  }
  return total;
};

const outEdges = ({ edges, vertices }: Circle): Circle['edges'][] => {
  const out = vertices.map((): Circle['edges'][number][] => []);
  for (const edge of edges) out[edge.from]!.push(edge);
  return out;
};

const passOn = (
  { hopLimits }: Circle,
  edges: Circle['edges'],
  rate: number,
  hop: number,
  reached: Float64Array,
): void => {
  if (rate === 0) return;
  for (const { to, weight } of edges) if (hop < hopLimits[to]!) reached[to]! += rate * weight;
};

/** From here on nothing is published where a limit is: the rest of the circle by its equations. Null where it has none. */
const flowBeyondLimits = (circle: Circle, now: Float64Array, passes: Float64Array): Float64Array | null => {
  const { edges, hopLimits, plan } = circle;
  const done =
    plan &&
    eliminated(plan, (edge) => {
      const { from, to, weight } = edges[edge]!;
      return hopLimits[to] === Infinity ? weight * passes[from]! : 0;
    });
  if (done === null) return null;
  solve(done, now);
  return now;
};

/** Publications on the shortest way from any source to each vertex, its own included; `Infinity` where none leads. */
export const fewestHops = (graph: FlowGraph): Float64Array => {
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
