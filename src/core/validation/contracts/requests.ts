/** Queries and what they lack until the answer finds whoever asked (Hohpe and Woolf: Request-Reply, Return Address). */
import type { Design } from '../../model/design.ts';
import { accepts, type Entry, graphOf, groupOf } from '../../model/graph/graph.ts';
import type { Publish, Subscribe } from '../../model/link.ts';

/** No return address and timeout; nobody who answers; an asker that does not listen; an asker that others take answers from. */
export type Lack = 'address' | 'answer' | 'reading' | 'group';

/** Publications of queries, but for those of systems that others run. */
export const queriesOf = (design: Design): readonly Entry<Publish>[] =>
  graphOf(design).publications.filter(
    ([, { from, message }]) => design.messages?.[message]?.kind === 'query' && !isExternal(design, from),
  );

/** The first thing that is missing, in the order in which an answer would need it. */
export const lackOf = (design: Design, link: Publish): Lack | undefined => {
  const topic = link.request?.replyTo;
  if (topic === undefined) return 'address';
  const { publishing, reading } = graphOf(design);
  // Where somebody listens, topic-no-publisher says that nobody answers.
  if (!publishing.has(topic) && !reading.has(topic) && !isExternal(design, topic)) return 'answer';
  // A publisher stands for callers outside, whose reading nobody draws.
  if (design.nodes?.[link.from]?.kind !== 'service') return undefined;
  const own = readingsOf(design, link);
  if (own.length === 0) return 'reading';
  return own.some(([, reader]) => rivalsOf(design, reader).length > 0) ? 'group' : undefined;
};

/** Subscriptions through which the asker gets the answers. */
export const readingsOf = (design: Design, { from, request }: Publish): readonly Entry<Subscribe>[] =>
  (graphOf(design).reading.get(request?.replyTo ?? '') ?? []).filter(([, { to }]) => to === from);

/** Subscriptions of other nodes in the same group that may take the same messages. */
export const rivalsOf = (design: Design, reader: Subscribe): readonly Entry<Subscribe>[] =>
  (graphOf(design).reading.get(reader.from) ?? []).filter(
    ([, each]) =>
      each.to !== reader.to &&
      groupOf(each) === groupOf(reader) &&
      (!each.filter || each.filter.some((message) => accepts(reader, message))),
  );

export const isExternal = (design: Design, id: string): boolean => {
  const node = design.nodes?.[id];
  return node !== undefined && node.kind !== 'publisher' && node.external === true;
};
