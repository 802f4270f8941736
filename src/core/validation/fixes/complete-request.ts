/** All that a query needs for its answer: where it goes, how long to wait, who answers, and an asker that listens. */
import type { Design } from '../../model/design.ts';
import type { Fix } from '../../model/findings/finding.ts';
import { accepts, type Entry, graphOf } from '../../model/graph/graph.ts';
import type { Publish, Subscribe } from '../../model/link.ts';
import { slugFor } from '../../model/names.ts';
import { isExternal, lackOf, readingsOf, rivalsOf } from '../contracts/requests.ts';
import { personalOn } from '../protection/personal-data.ts';
import { messageName, nodeName, say, unique } from '../words.ts';
import { triggersArePinned } from './pinned-triggers.ts';
import { has, newElementId, placedBeside, withLink, withMessage, withNode } from './records.ts';

/** None where people must choose: several who might answer, an asker whose other links start by anything that it reads, personal data. */
export const completeRequest = (design: Design, id: string, timeoutMs: number): Fix | undefined => {
  const apply = (before: Design): Design => {
    const link = before.links?.[id];
    return link?.kind === 'publish' && lackOf(before, link) !== undefined ? completed(before, id, timeoutMs) : before;
  };
  const after = apply(design);
  const link = after.links?.[id] as Publish;
  if (lackOf(after, link) !== undefined || !isAnswered(after, link)) return undefined;
  return {
    title: say('Bring the answers to “{node}”, within {timeoutMs} ms', '让回复在 {timeoutMs} ms 内到达“{node}”', {
      node: nodeName(design, link.from),
      timeoutMs,
    }),
    apply,
  };
};

const isAnswered = (design: Design, { request }: Publish): boolean =>
  request !== undefined && (graphOf(design).publishing.has(request.replyTo) || isExternal(design, request.replyTo));

const completed = (design: Design, id: string, timeoutMs: number): Design =>
  [withAddress, withAnswer, withReading, withOwnGroup].reduce((whole, step) => {
    const link = whole.links?.[id] as Publish;
    return step(whole, id, link, timeoutMs);
  }, design);

const withAddress = (design: Design, id: string, link: Publish, timeoutMs: number): Design => {
  if (link.request) return design;
  const [known, ...others] = replyTopics(design, link);
  if (others.length > 0) return design;
  if (known !== undefined) return withLink(design, id, { ...link, request: { replyTo: known, timeoutMs } });
  const replyTo = newElementId(design, `${link.to}-replies`, 'replies');
  const topic = { kind: 'topic', name: `${nodeName(design, link.to)} replies` } as const;
  const placed = placedBeside(withNode(design, replyTo, topic), replyTo, link.to, 0, 160);
  return withLink(placed, id, { ...link, request: { replyTo, timeoutMs } });
};

/** Where those who read the query publish replies, if the asker hears them there. */
const replyTopics = (design: Design, link: Publish): string[] =>
  unique(
    answerers(design, link).flatMap(([, { to }]) =>
      (graphOf(design).outgoing.get(to) ?? []).flatMap(([, each]) =>
        each.kind === 'publish' && design.messages?.[each.message]?.kind === 'reply' ? [each.to] : [],
      ),
    ),
  ).filter((replyTo) => {
    const heard = design.nodes?.[link.from]?.kind === 'publisher';
    return heard || readingsOf(design, { ...link, request: { replyTo, timeoutMs: 1 } }).length > 0;
  });

const answerers = (design: Design, { to, message }: Publish): Entry<Subscribe>[] =>
  (graphOf(design).reading.get(to) ?? []).filter(([, reader]) => accepts(reader, message));

const withAnswer = (before: Design, _id: string, link: Publish): Design => {
  const [answerer, ...others] = answerers(before, link);
  const replyTo = link.request?.replyTo;
  if (replyTo === undefined || isAnswered(before, link)) return before;
  if (answerer === undefined || others.length > 0) return before;
  const [trigger, { to: from }] = answerer;
  if (before.nodes?.[from]?.kind !== 'service' || isExternal(before, from)) return before;
  const [design, message] = replyFor(before, replyTo, link.message);
  return withLink(design, newElementId(design, `${from}-answers`, 'answers'), {
    kind: 'publish',
    from,
    to: replyTo,
    message,
    after: { subscriptions: [trigger], messages: [link.message] },
  });
};

/** The reply that the topic lists; else a new one. */
const replyFor = (design: Design, replyTo: string, query: string): [Design, string] => {
  const topic = design.nodes?.[replyTo];
  const listed = topic?.kind === 'topic' ? topic.messages : undefined;
  const known = listed?.find((message) => design.messages?.[message]?.kind === 'reply');
  if (known !== undefined) return [design, known];
  const message = slugFor(`${query}-reply`, (slug) => has(design.messages, slug), 'reply');
  const payload = { type: 'object', required: ['id'], properties: { id: { type: 'string' } } };
  const name = `${messageName(design, query)}.reply`;
  const added = withMessage(design, message, { name, kind: 'reply', key: '/id', payload });
  if (topic?.kind !== 'topic' || !listed) return [added, message];
  return [withNode(added, replyTo, { ...topic, messages: [...listed, message] }), message];
};

/** A second reply finds no open question, so reading it twice changes nothing. */
const withReading = (design: Design, _id: string, link: Publish): Design => {
  const asker = design.nodes?.[link.from];
  if (!link.request || asker?.kind !== 'service' || readingsOf(design, link).length > 0) return design;
  if (!triggersArePinned(design, link.from) || personalOn(design, link.request.replyTo).length > 0) return design;
  const id = newElementId(design, `${link.from}-reads-replies`, 'reads-replies');
  const from = link.request.replyTo;
  return withLink(design, id, { kind: 'subscribe', from, to: link.from, idempotent: true, sideEffects: false });
};

const withOwnGroup = (design: Design, _id: string, link: Publish): Design =>
  readingsOf(design, link)
    .filter(([, reader]) => rivalsOf(design, reader).length > 0)
    .reduce((whole, [id, { group: _group, ...rest }]) => withLink(whole, id, rest), design);
