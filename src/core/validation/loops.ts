/** What damps a loop, and whether what is left of it without the damped links still feeds itself. */

import type { Design } from '../model/design.ts';
import { acknowledgesFirst, exhaustedShare } from '../model/graph/deliveries.ts';
import { type Entry, effectsOf, graphOf } from '../model/graph/graph.ts';
import type { Link } from '../model/link.ts';

/** Is there a loop of gain 1 or more through none of whose links a hop limit or deduplication holds? `links` is a walk through it. */
export const isUndamped = (design: Design, links: readonly string[]): boolean => {
  const members = componentAround(design, links[0] as string);
  const left = members.filter(([, link]) => !isDamped(design, link));
  return left.length === members.length || radius(design, left) >= 1 - rounding;
};

/** Links that make themselves happen again, every time: a reader whose dead letters come back to it, a call during itself. */
export const selfFeeding = (design: Design): Entry<Link>[] => {
  const graph = graphOf(design);
  return graph.links.filter(
    (entry) =>
      weightOf(design, entry[1], entry[1]) >= 1 - rounding && effectsOf(graph, entry).some(([id]) => id === entry[0]),
  );
};

/** All links that both follow from this one and lead to it. */
export const componentAround = (design: Design, start: string): Entry<Link>[] => {
  const graph = graphOf(design);
  const effects = new Map(graph.links.map((entry) => [entry[0], effectsOf(graph, entry).map(([id]) => id)]));
  const causes = new Map<string, string[]>();
  for (const [id, nexts] of effects) for (const next of nexts) causes.set(next, [...(causes.get(next) ?? []), id]);
  const after = reached(start, effects);
  const before = reached(start, causes);
  return graph.links.filter(([id]) => after.has(id) && before.has(id));
};

const reached = (start: string, steps: ReadonlyMap<string, readonly string[]>): Set<string> => {
  const seen = new Set([start]);
  for (const id of seen) for (const next of steps.get(id) ?? []) seen.add(next);
  return seen;
};

export const isDamped = (design: Design, link: Link): boolean => {
  if (link.kind !== 'publish') return false;
  const topic = design.nodes?.[link.to];
  return link.hopLimit !== undefined || (topic?.kind === 'topic' && (topic.dedupWindowSeconds ?? 0) > 0);
};

const rounding = 1e-6;
const rounds = 500;

/**
 * Spectral radius of the weights among these links, by power iteration on weights + identity (a loop alone would make the
 * iteration swing for ever).
 */
const radius = (design: Design, members: readonly Entry<Link>[]): number => {
  const graph = graphOf(design);
  const index = new Map(members.map(([id], at) => [id, at]));
  const edges = members.flatMap((entry, from) =>
    effectsOf(graph, entry).flatMap(([id, next]) => {
      const to = index.get(id);
      return to === undefined ? [] : [{ from, to, weight: weightOf(design, entry[1], next) }];
    }),
  );
  let vector = members.map(() => 1 / members.length);
  let size = 1;
  for (let round = 0; round < rounds && vector.length > 0; round++) {
    const next = [...vector];
    for (const { from, to, weight } of edges) next[to] = (next[to] as number) + weight * (vector[from] as number);
    size = next.reduce((sum, each) => sum + each, 0);
    vector = next.map((each) => each / size);
  }
  return size - 1;
};

const weightOf = (design: Design, cause: Link, effect: Link): number => {
  if (effect.kind === 'publish') {
    const { probability = 1, copies = 1, every = 1 } = effect.after ?? {};
    return (probability * copies) / every;
  }
  if (effect.kind === 'call') return effect.during?.probability ?? 1;
  return cause.kind === 'subscribe' ? (acknowledgesFirst(design, cause) ? 0 : exhaustedShare(cause)) : 1;
};
