/** Loops of the trigger graph: one shortest closed walk per strongly connected component. */
import { byCodeUnit } from '../lib/sort.ts';
import { workAt } from '../network/stations.ts';
import type { TrafficModel } from '../network/traffic-model.ts';
import type { Loop } from './analysis.ts';

/** Breadth-first searches per component; the walk stays closed in ever larger ones, though maybe not the shortest. */
const mostStarts = 100;

/** Loops of more than one link, the one with the smallest link id first. */
export const loopsOf = (model: TrafficModel): Loop[] => {
  const loops = [...model.circles.values()].flatMap(({ gain, vertices }): Loop[] => {
    const ids = linkIds(model, vertices);
    if (new Set(ids.values()).size < 2) return [];
    return [{ links: shortestWalk(model, vertices, ids), gain }];
  });
  const first = ({ links }: Loop): string => links.reduce((a, b) => (byCodeUnit(a, b) <= 0 ? a : b));
  return loops.sort((a, b) => byCodeUnit(first(a), first(b)));
};

type LinkIds = ReadonlyMap<number, string>;

const linkIds = ({ graph, plan }: TrafficModel, vertices: readonly number[]): LinkIds =>
  new Map(
    vertices.map((vertex) => {
      const { id } = vertex < graph.publications ? plan.publications[vertex]! : workAt(plan, graph.workOf[vertex]!);
      return [vertex, id];
    }),
  );

const shortestWalk = (model: TrafficModel, vertices: readonly number[], ids: LinkIds): string[] => {
  const inside = new Set(vertices);
  const starts = [...vertices].sort((a, b) => byCodeUnit(ids.get(a)!, ids.get(b)!)).slice(0, mostStarts);
  let best: number[] | null = null;
  for (const start of starts) {
    const walk = walkFrom(model, start, inside, best === null ? Infinity : best.length);
    if (walk !== null) best = walk;
  }
  return (best ?? []).map((vertex) => ids.get(vertex)!);
};

/** The shortest way from `start` back to it with fewer than `bound` steps. */
const walkFrom = (
  { graph }: TrafficModel,
  start: number,
  inside: ReadonlySet<number>,
  bound: number,
): number[] | null => {
  const previous = new Map<number, number>();
  let front = [start];
  for (let steps = 1; front.length > 0 && steps < bound; steps++) {
    const reached: number[] = [];
    for (const vertex of front) {
      for (const { to } of graph.edges[vertex]!) {
        if (to === start) return traced(previous, start, vertex);
        if (!inside.has(to) || previous.has(to)) continue;
        previous.set(to, vertex);
        reached.push(to);
      }
    }
    front = reached;
  }
  return null;
};

const traced = (previous: ReadonlyMap<number, number>, start: number, last: number): number[] => {
  const walk: number[] = [];
  for (let vertex = last; vertex !== start; vertex = previous.get(vertex)!) walk.unshift(vertex);
  return [start, ...walk];
};
