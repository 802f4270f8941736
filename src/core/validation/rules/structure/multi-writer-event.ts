/**
 * An event that several domains claim to be their fact. Only what is drawn inside contexts counts: without them nobody has said
 * where one domain ends. Commands, queries and replies may come from anywhere.
 */
import { groupedBy } from '../../../lib/grouped.ts';
import { remembered } from '../../../lib/remembered.ts';
import { listed } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import { outlineOf } from '../../../model/graph/outline.ts';
import type { Publish } from '../../../model/link.ts';
import type { Found, Rule } from '../../rule.ts';
import { domainName, domainOf } from '../../ways/domains.ts';
import { messageAt, say, unique } from '../../words.ts';

export const multiWriterEvent: Rule = {
  id: 'multi-writer-event',
  severity: 'warning',
  title: { en: 'Event of several domains', zh: '事件属于多个领域' },
  summary: {
    en: 'The same event is published from more than one business domain.',
    zh: '同一事件由多个业务领域发布。',
  },
  source: 'Bellemare, Building Event-Driven Microservices, 2020: single writer principle',
  noFix: {
    en: 'Which domain the fact belongs to only people can say.',
    zh: '该事实归哪个领域所有，只有人能决定。',
  },
  check: (design) => {
    const shared = publishedBySeveral(outlineOf(design));
    const events = shared.filter(({ message }) => (design.messages?.[message]?.kind ?? 'event') === 'event');
    return events.map(({ message, links, domains }) => found(design, message, links, domains));
  },
};

/** Messages that several domains publish. */
const publishedBySeveral = remembered((outline: Design) =>
  [...groupedBy(graphOf(outline).publications, ([, { message }]) => message)].flatMap(([message, links]) => {
    if (links.length < 2) return [];
    const domains = unique(links.flatMap(([, { from }]) => domainOf(outline, from) ?? []));
    return domains.length > 1 ? [{ message, links, domains }] : [];
  }),
);

const found = (
  design: Design,
  message: string,
  links: readonly Entry<Publish>[],
  domains: readonly string[],
): Found => ({
  message: say(
    '“{message}” is published by {count} domains: {domains}.',
    '“{message}”由 {count} 个领域发布：{domains}。',
    {
      message: design.messages?.[message]?.name ?? message,
      count: domains.length,
      domains: listed(domains.map((id) => `“${domainName(design, id)}”`)),
    },
  ),
  why: {
    en: 'Readers cannot know whose fact it is, and when two of them disagree nobody decides who is right.',
    zh: '读者无法知道这是谁的事实；说法不一致时，无人裁定谁对。',
  },
  howToFix: {
    en: 'Let one domain own the event; the others send it a command, or publish an event of their own.',
    zh: '让一个领域拥有该事件；其他领域向它发送命令，或发布各自的事件。',
  },
  nodes: unique(links.map(([, { from }]) => from)),
  links: links.map(([id]) => id),
  messages: [message],
  pointer: messageAt(message),
});
