/** Ways that lead a dead letter back to the subscription that gave it up, without a hop limit or deduplication on them. */
import { componentsOf } from '../../lib/components.ts';
import { remembered } from '../../lib/remembered.ts';
import type { Design } from '../../model/design.ts';
import { acknowledgesFirst, deadLetterTopic } from '../../model/graph/deliveries.ts';
import { type Entry, effectsOf, graphOf, isSubscribe } from '../../model/graph/graph.ts';
import { outlineOf } from '../../model/graph/outline.ts';
import type { Link, Subscribe } from '../../model/link.ts';
import { triesOf } from '../load/retries.ts';
import { isDamped } from './loops.ts';
import { wayBack } from './way-back.ts';

export interface Circle {
  /** The first subscription of the circle, by id, whose dead letters come back to it. */
  readonly start: Entry<Subscribe>;
  /** The links on a shortest way back, the start itself as the last one. */
  readonly way: readonly Entry<Link>[];
}

/** One for each set of links that lead to each other. */
export const circlesOf = (design: Design): Circle[] => {
  if (!isAnyWayBack(outlineOf(design))) return [];
  const links = graphOf(design).links.filter(([, link]) => !isDamped(design, link));
  const place = new Map(links.map(([id], at) => [id, at]));
  const next = links.map((entry) => nextOf(design, entry).flatMap(([id]) => place.get(id) ?? []));
  const { of } = componentsOf(next);
  const done = new Set<number>();
  return links.flatMap((start, at) => {
    const component = of[at] as number;
    if (done.has(component) || !isSubscribe(start) || !givesUp(design, start[1])) return [];
    const letters = (next[at] as number[]).filter((to) => links[to]?.[1].kind === 'subscribe' && of[to] === component);
    const way = wayBack(letters, at, next, (to) => of[to] === component);
    if (way === undefined) return [];
    done.add(component);
    return [{ start, way: way.map((each) => links[each] as Entry<Link>) }];
  });
};

/** A first, quick look at nodes and topics alone: does any dead-letter topic lead back to the topic that feeds it? */
const isAnyWayBack = remembered((design: Design): boolean => {
  const { deadLetters, nodes, links } = graphOf(design);
  if (deadLetters.size === 0) return false;
  const place = new Map(nodes.map(([id], at) => [id, at]));
  const next: number[][] = nodes.map(() => []);
  const lead = (from: string, to: string) => next[place.get(from) as number]?.push(place.get(to) as number);
  for (const [, link] of links) lead(link.from, link.to);
  for (const [topic, letters] of deadLetters) for (const [, { from }] of letters) lead(from, topic);
  const { of } = componentsOf(next);
  const isBack = (topic: string, { from }: Subscribe): boolean =>
    of[place.get(topic) as number] === of[place.get(from) as number];
  return [...deadLetters].some(([topic, letters]) => letters.some(([, link]) => isBack(topic, link)));
});

const givesUp = (design: Design, link: Subscribe): boolean =>
  deadLetterTopic(link) !== undefined && !acknowledgesFirst(design, link) && triesOf(design, link) < Infinity;

/** What a link makes happen, chances of 0 left out. */
const nextOf = (design: Design, entry: Entry<Link>): readonly Entry<Link>[] =>
  effectsOf(graphOf(design), entry).filter(([, effect]) => {
    if (effect.kind === 'publish') return effect.after?.probability !== 0;
    if (effect.kind === 'call') return effect.during?.probability !== 0;
    return entry[1].kind !== 'subscribe' || givesUp(design, entry[1]);
  });
