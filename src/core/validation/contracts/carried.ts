/** Which messages lie on which topic: those listed, published or asked for there, and the dead letters of other topics. */
import { remembered, rememberedWith } from '../../lib/remembered.ts';
import { byCodeUnit } from '../../lib/sort.ts';
import type { Design } from '../../model/design.ts';
import { deadLetterTopic } from '../../model/graph/deliveries.ts';
import { accepts, type Entry, type Graph, graphOf } from '../../model/graph/graph.ts';
import { outlineOf } from '../../model/graph/outline.ts';
import type { Publish, Subscribe } from '../../model/link.ts';

/** By topic; sorted. */
export const carriedMessages = (design: Design): ReadonlyMap<string, readonly string[]> => inOutline(outlineOf(design));

const inOutline = remembered(
  (outline: Design): ReadonlyMap<string, readonly string[]> =>
    new Map([...built(graphOf(outline))].map(([id, messages]) => [id, [...messages].sort(byCodeUnit)])),
);

/** The messages that a subscription can get. */
export const readMessages = (design: Design, link: Subscribe): readonly string[] =>
  (carriedMessages(design).get(link.from) ?? []).filter((message) => accepts(link, message));

export interface Uses {
  readonly publishing: readonly Entry<Publish>[];
  /** Subscriptions that can get it, those of dead letters included. */
  readonly reading: readonly Entry<Subscribe>[];
}

/** By message: the links that carry it. */
export const usesOf = (design: Design): ReadonlyMap<string, Uses> =>
  design.links === undefined ? noUses : usesIn(design.links, carriedMessages(design));

const noUses: ReadonlyMap<string, Uses> = new Map();

const usesIn = rememberedWith(
  (section: NonNullable<Design['links']>, carried: ReadonlyMap<string, readonly string[]>) => {
    const uses = new Map<string, { publishing: Entry<Publish>[]; reading: Entry<Subscribe>[] }>();
    const at = (message: string) => {
      const before = uses.get(message);
      if (before !== undefined) return before;
      const own: Uses & { publishing: Entry<Publish>[]; reading: Entry<Subscribe>[] } = { publishing: [], reading: [] };
      uses.set(message, own);
      return own;
    };
    const { publications, subscriptions } = graphOf({ eventwright: 1, name: '', links: section });
    for (const entry of publications) at(entry[1].message).publishing.push(entry);
    for (const entry of subscriptions)
      for (const message of carried.get(entry[1].from) ?? [])
        if (accepts(entry[1], message)) at(message).reading.push(entry);
    return uses;
  },
);

const built = (graph: Graph): Map<string, Set<string>> => {
  const carried = new Map<string, Set<string>>();
  const waiting: string[] = [];
  for (const [id, topic] of graph.topics) {
    const published = (graph.publishing.get(id) ?? []).map(([, { message }]) => message);
    const wanted = (graph.reading.get(id) ?? []).flatMap(([, { filter }]) => filter ?? []);
    carried.set(id, new Set([...(topic.messages ?? []), ...published, ...wanted]));
    waiting.push(id);
  }
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    for (const [, link] of graph.reading.get(id) ?? []) {
      const letters = carried.get(deadLetterTopic(link) ?? '');
      const fresh = [...(carried.get(id) ?? [])].filter((message) => accepts(link, message) && !letters?.has(message));
      if (letters === undefined || fresh.length === 0) continue;
      for (const message of fresh) letters.add(message);
      waiting.push(deadLetterTopic(link) as string);
    }
  return carried;
};
