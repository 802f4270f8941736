/** What damps a loop, and whether what is left of it without the damped links still feeds itself. */

import { remembered } from '../../lib/remembered.ts';
import type { Text } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import { type Consequences, consequencesOf, reachedFrom } from '../../model/graph/consequences.ts';
import { acknowledgesFirst, exhaustedShare } from '../../model/graph/deliveries.ts';
import { type Entry, effectsOf, graphOf } from '../../model/graph/graph.ts';
import type { Link } from '../../model/link.ts';
import type { LoopFacts } from '../facts.ts';
import { nodeName, unique } from '../words.ts';

/** Chances like 0.7 + 0.3 do not add up to 1 exactly. */
const inexact = 1e-9;

/** Does a loop feed itself for ever, with nothing on its way to end it? */
export const isEndless = (design: Design, { links, gain }: LoopFacts): boolean =>
  gain >= 1 - inexact && isUndamped(design, links);

/** The nodes that a walk along the links of a loop passes. */
export const nodesOf = (design: Design, links: readonly string[]): string[] =>
  unique(links.flatMap((id) => design.links?.[id]?.from ?? []));

/** The walk as people read it: “A” → “B” → “A”. */
export const turnOf = (
  design: Design,
  links: readonly string[],
  nodes: readonly string[] = nodesOf(design, links),
): string => [...nodes, nodes[0] as string].map((id) => `“${nodeName(design, id)}”`).join(' → ');

/** Loops can be more than anybody could list: the shortest is shown, and that there are others is said. */
export const severalWords = (design: Design, links: readonly string[]): Text =>
  around(design, links[0] as string).length > new Set(links).size
    ? { en: ' It is the shortest of several loops.', zh: '这是多个循环中最短的一个。' }
    : { en: '', zh: '' };

/** Is there a loop of gain 1 or more through none of whose links a hop limit or deduplication holds? `links` is a walk through it. */
export const isUndamped = (design: Design, links: readonly string[]): boolean => {
  const members = componentAround(design, links[0] as string);
  const left = members.filter(([, link]) => !isDamped(design, link));
  return left.length === members.length || radius(design, left) >= 1 - rounding;
};

/** Links that make themselves happen again, every time: a reader whose dead letters come back to it, a call during itself. */
export const selfFeeding = (design: Design): Entry<Link>[] => {
  const { effects } = consequencesOf(design);
  return graphOf(design).links.filter(
    ([, link], at) => effects[at]?.includes(at) && weightOf(design, link, link) >= 1 - rounding,
  );
};

/** All links that both follow from this one and lead to it. */
export const componentAround = (design: Design, start: string): Entry<Link>[] => {
  const { links } = graphOf(design);
  return around(design, start).map((place) => links[place] as Entry<Link>);
};

/** Their places, beginning with this one's. */
const around = (design: Design, start: string): readonly number[] => {
  const consequences = consequencesOf(design);
  const known = walks(consequences);
  const before = known.get(start);
  if (before !== undefined) return before;
  const { placeOf, effects, circles } = consequences;
  const first = placeOf.get(start);
  const walk =
    first === undefined ? [] : reachedFrom([first], effects, (place) => circles.of[place] === circles.of[first]);
  known.set(start, walk);
  return walk;
};

/** One loop is looked at from several sides. */
const walks = remembered((_consequences: Consequences) => new Map<string, readonly number[]>());

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

/** How many of the effect there are for each of the cause, on average. */
export const weightOf = (design: Design, cause: Link, effect: Link): number => {
  if (effect.kind === 'publish') {
    const { probability = 1, copies = 1, every = 1 } = effect.after ?? {};
    return (probability * copies) / every;
  }
  if (effect.kind === 'call') return effect.during?.probability ?? 1;
  return cause.kind === 'subscribe' ? (acknowledgesFirst(design, cause) ? 0 : exhaustedShare(cause)) : 1;
};
