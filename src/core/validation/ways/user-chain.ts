/**
 * The longest chain of topics that starts where somebody may wait for the end of it: every publication without a trigger, but for
 * those of schedules, database changes and devices. Loops are taken once.
 */
import { longestPath } from '../../lib/longest-path.ts';
import { remembered } from '../../lib/remembered.ts';
import type { Design } from '../../model/design.ts';
import { deadLetterTopic, exhaustedShare } from '../../model/graph/deliveries.ts';
import {
  accepts,
  type Entry,
  type Graph,
  graphOf,
  namesTrigger,
  type Outgoing,
  onlyAfter,
} from '../../model/graph/graph.ts';
import { outlineOf } from '../../model/graph/outline.ts';
import type { Subscribe } from '../../model/link.ts';

/** A message at a topic, by a publication or as a dead letter, or a call; with what it makes happen. */
interface Step {
  readonly topic: string | undefined;
  readonly effects: number[];
}

interface Walk {
  readonly graph: Graph;
  readonly steps: Step[];
  /** Places of the steps by what they are. */
  readonly known: Map<string, number>;
  /** What the effects of a step are, still to be found. */
  readonly open: (() => void)[];
}

/** Topic ids in order; empty where nobody waits for anything. */
export const longestUserChain = (design: Design): readonly string[] => inOutline(outlineOf(design));

const inOutline = remembered((design: Design): readonly string[] => {
  const walk: Walk = { graph: graphOf(design), steps: [], known: new Map(), open: [] };
  const starts = walk.graph.links.flatMap(([id, link]) =>
    link.kind !== 'subscribe' && isUserFacing(design, link) ? [outgoing(walk, [id, link])] : [],
  );
  for (let next = walk.open.pop(); next !== undefined; next = walk.open.pop()) next();
  return longestPath(
    walk.steps.map(({ effects }) => effects),
    (at) => walk.steps[at]?.topic,
    starts,
  );
});

const nobodyWaits: ReadonlySet<string> = new Set(['schedule', 'database', 'device']);

const isUserFacing = (design: Design, link: Outgoing): boolean => {
  if ((link.kind === 'publish' ? link.after : link.during) !== undefined) return false;
  const node = design.nodes?.[link.from];
  return node?.kind === 'topic' || !nobodyWaits.has(node?.source ?? 'external');
};

const step = (walk: Walk, key: string, topic: string | undefined, effects: () => readonly number[]): number => {
  const before = walk.known.get(key);
  if (before !== undefined) return before;
  const at = walk.steps.push({ topic, effects: [] }) - 1;
  walk.known.set(key, at);
  walk.open.push(() => walk.steps[at]?.effects.push(...effects()));
  return at;
};

const outgoing = (walk: Walk, [id, link]: Entry<Outgoing>): number =>
  link.kind === 'publish'
    ? step(walk, id, link.to, () => delivered(walk, link.to, link.message))
    : step(walk, id, undefined, () => triggered(walk, id, link.to, undefined));

/** All that follows where a message is read. */
const delivered = (walk: Walk, topic: string, message: string): number[] =>
  (walk.graph.reading.get(topic) ?? []).flatMap(([id, reader]) => {
    if (!accepts(reader, message)) return [];
    const then = triggered(walk, id, reader.to, message);
    const letter = letterOf(walk, reader, message);
    if (letter === undefined) return then;
    return [...then, step(walk, `${letter} ${message}`, letter, () => delivered(walk, letter, message))];
  });

/** A dead letter counts where attempts fail and end, and somebody reads that message. */
const letterOf = ({ graph }: Walk, link: Subscribe, message: string): string | undefined => {
  const topic = deadLetterTopic(link);
  if (topic === undefined || exhaustedShare(link) === 0) return undefined;
  const read = (graph.reading.get(topic) ?? []).some(([, reader]) => accepts(reader, message));
  return read ? topic : undefined;
};

const triggered = (walk: Walk, cause: string, node: string, message: string | undefined): number[] =>
  (walk.graph.outgoing.get(node) ?? []).flatMap(([id, link]) => {
    const only = onlyAfter(link);
    const chance = link.kind === 'publish' ? link.after?.probability : link.during?.probability;
    if (!namesTrigger(link, cause) || chance === 0) return [];
    return only && (message === undefined || !only.includes(message)) ? [] : [outgoing(walk, [id, link])];
  });
