/** The design as a graph: who publishes where, who reads, what triggers what. Built once per section of a design, sorted by id. */
import { remembered } from '../../lib/remembered.ts';
import { sortedEntries } from '../../lib/sort.ts';
import type { Design } from '../design.ts';
import type { Call, Link, Publish, Subscribe } from '../link.ts';
import type { Node, Topic, Worker } from '../node.ts';
import { deadLetterTopic } from './deliveries.ts';

export type Entry<Record> = readonly [id: string, record: Record];
export type Incoming = Subscribe | Call;
export type Outgoing = Publish | Call;

export interface Graph extends Places, Wires {}

interface Places {
  readonly nodes: readonly Entry<Node>[];
  readonly topics: readonly Entry<Topic>[];
  readonly workers: readonly Entry<Worker>[];
}

interface Wires {
  readonly links: readonly Entry<Link>[];
  readonly publications: readonly Entry<Publish>[];
  readonly subscriptions: readonly Entry<Subscribe>[];
  readonly calls: readonly Entry<Call>[];
  /** By topic: publish links into it. */
  readonly publishing: ReadonlyMap<string, readonly Entry<Publish>[]>;
  /** By topic: subscribe links out of it. */
  readonly reading: ReadonlyMap<string, readonly Entry<Subscribe>[]>;
  /** By topic: subscriptions whose exhausted messages go there. */
  readonly deadLetters: ReadonlyMap<string, readonly Entry<Subscribe>[]>;
  /** By node: subscriptions and calls into it. */
  readonly incoming: ReadonlyMap<string, readonly Entry<Incoming>[]>;
  /** By node: publications and calls out of it. */
  readonly outgoing: ReadonlyMap<string, readonly Entry<Outgoing>[]>;
}

export const graphOf = remembered(
  (design: Design): Graph => ({ ...placesOf(design.nodes ?? none), ...wiresOf(design.links ?? none) }),
);

const none = {};

/** An edit of a node leaves the links as they were, and the other way round. */
const placesOf = remembered((section: NonNullable<Design['nodes']>): Places => {
  const nodes = sortedEntries(section);
  return { nodes, topics: nodes.filter(isTopic), workers: nodes.filter(isWorker) };
});

const wiresOf = remembered((section: NonNullable<Design['links']>): Wires => {
  const publications: Entry<Publish>[] = [];
  const subscriptions: Entry<Subscribe>[] = [];
  const calls: Entry<Call>[] = [];
  const publishing = new Map<string, Entry<Publish>[]>();
  const reading = new Map<string, Entry<Subscribe>[]>();
  const deadLetters = new Map<string, Entry<Subscribe>[]>();
  const incoming = new Map<string, Entry<Incoming>[]>();
  const outgoing = new Map<string, Entry<Outgoing>[]>();
  const links = sortedEntries(section);
  for (const entry of links) {
    const [, link] = entry;
    if (link.kind !== 'subscribe') push(outgoing, link.from, entry as Entry<Outgoing>);
    if (link.kind !== 'publish') push(incoming, link.to, entry as Entry<Incoming>);
    if (isCall(entry)) calls.push(entry);
    if (isPublish(entry)) {
      publications.push(entry);
      push(publishing, entry[1].to, entry);
    }
    if (!isSubscribe(entry)) continue;
    subscriptions.push(entry);
    push(reading, entry[1].from, entry);
    const letters = deadLetterTopic(entry[1]);
    if (letters !== undefined) push(deadLetters, letters, entry);
  }
  return { links, publications, subscriptions, calls, publishing, reading, deadLetters, incoming, outgoing };
});

const push = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

export const isTopic = (entry: Entry<Node>): entry is Entry<Topic> => entry[1].kind === 'topic';

export const isWorker = (entry: Entry<Node>): entry is Entry<Worker> =>
  entry[1].kind === 'service' || entry[1].kind === 'subscriber';

export const isSubscribe = (entry: Entry<Link>): entry is Entry<Subscribe> => entry[1].kind === 'subscribe';

export const isPublish = (entry: Entry<Link>): entry is Entry<Publish> => entry[1].kind === 'publish';

export const isCall = (entry: Entry<Link>): entry is Entry<Call> => entry[1].kind === 'call';

/** Does a subscription let this message through? */
export const accepts = (link: Subscribe, message: string): boolean => link.filter?.includes(message) ?? true;

/** The consumer group of a subscription, local to its topic. */
export const groupOf = (link: Subscribe): string => link.group ?? link.to;

/** Does a subscription or call make this publication or call happen, for at least one message? */
export const isTriggeredBy = (link: Outgoing, [id, cause]: Entry<Incoming>): boolean => {
  if (link.from !== cause.to || !namesTrigger(link, id)) return false;
  const messages = onlyAfter(link);
  if (!messages) return true;
  return cause.kind === 'subscribe' && messages.some((message) => accepts(cause, message));
};

/** Is this subscription or call into the node among those that trigger the link? */
export const namesTrigger = (link: Outgoing, trigger: string): boolean => {
  const condition = link.kind === 'publish' ? link.after : link.during;
  return condition !== undefined && (condition.subscriptions?.includes(trigger) ?? true);
};

/** The messages that alone trigger the link; undefined: any. */
export const onlyAfter = (link: Outgoing): readonly string[] | undefined =>
  link.kind === 'publish' ? link.after?.messages : undefined;

/** The links that a link makes happen: the edges of the trigger graph, dead letters included. */
export const effectsOf = (graph: Graph, [id, link]: Entry<Link>): readonly Entry<Link>[] => {
  if (link.kind === 'publish') return readers(graph, link.to, (reader) => accepts(reader, link.message));
  const triggered = (graph.outgoing.get(link.to) ?? []).filter(([, next]) => isTriggeredBy(next, [id, link]));
  const letter = link.kind === 'subscribe' ? deadLetterTopic(link) : undefined;
  if (letter === undefined || link.kind !== 'subscribe') return triggered;
  const meets = (reader: Subscribe) => !link.filter || link.filter.some((message) => accepts(reader, message));
  return [...triggered, ...readers(graph, letter, meets)];
};

const readers = (graph: Graph, topic: string, wanted: (link: Subscribe) => boolean): Entry<Subscribe>[] =>
  (graph.reading.get(topic) ?? []).filter(([, reader]) => wanted(reader));
