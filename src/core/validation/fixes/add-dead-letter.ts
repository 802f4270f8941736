/** A dead-letter topic for a subscription, shared by all the readers of its topic that get one. */

import type { Design } from '../../model/design.ts';
import type { Fix } from '../../model/findings/finding.ts';
import { brokerOf, brokerOfTopic } from '../../model/graph/broker-of.ts';
import { deadLetterTopic } from '../../model/graph/deliveries.ts';
import { graphOf } from '../../model/graph/graph.ts';
import type { Subscribe } from '../../model/link.ts';
import type { Topic } from '../../model/node.ts';
import { readMessages } from '../contracts/carried.ts';
import { isPersonal } from '../protection/personal-data.ts';
import { isKept, isOpen } from '../protection/protection.ts';
import { nodeName, say } from '../words.ts';
import { newElementId, placedBeside, withLink, withNode } from './records.ts';

/** Attempts that a message gets where the design allows endless ones. */
const attempts = 5;

export const addDeadLetter = (design: Design, id: string, { from }: Subscribe): Fix => ({
  title: say('Send dead letters of “{topic}” to a topic', '将“{topic}”的死信发往专用主题', {
    topic: nodeName(design, from),
  }),
  apply: (before) => {
    const link = before.links?.[id];
    return link?.kind === 'subscribe' && link.deadLetter === undefined ? withDeadLetter(before, id, link) : before;
  },
});

const withDeadLetter = (before: Design, id: string, link: Subscribe): Design => {
  const [design, topic] = topicToUse(before, link);
  const { onExhausted: _onExhausted, ...rest } = link;
  const retry = link.retry?.maxDeliveries === 0 ? { retry: { ...link.retry, maxDeliveries: attempts } } : {};
  return withLink(design, id, { ...rest, ...retry, deadLetter: topic });
};

/** The topic that other readers of the same topic use already, if it only takes dead letters; else a new one. */
const topicToUse = (design: Design, link: Subscribe): [Design, string] => {
  const source = link.from;
  const graph = graphOf(design);
  const used = (graph.reading.get(source) ?? [])
    .map(([, each]) => deadLetterTopic(each))
    .find((each) => each !== undefined && !graph.publishing.has(each) && !graph.reading.has(each));
  if (used !== undefined && isSafeOn(design, used, link)) return [design, used];
  const id = newElementId(design, `${source}-dead-letters`, 'dead-letters');
  const name = `${nodeName(design, source)} dead letters`;
  // Nobody reads it yet, so somebody has to hear of the first message.
  const node = { kind: 'topic', name, ...homeOf(design, source), alerts: { backlog: 1 } } as const;
  return [placedBeside(withNode(design, id, node), id, source, 0, 160), id];
};

/** What the other readers fail at may be smaller, or nothing that needs protection: this reader's may not be taken there, or lie open. */
const isSafeOn = (design: Design, id: string, link: Subscribe): boolean => {
  const topic = design.nodes?.[id];
  if (topic?.kind !== 'topic' || brokerOf(design, topic) !== brokerOfTopic(design, link.from)) return false;
  const isGuarded = !isOpen(design, topic) && !isKept(design, topic) && !topic.external;
  return isGuarded || !readMessages(design, link).some((message) => isPersonal(design, message));
};

/** What fails is the same data, so it stays where it lives; on a wire or a disk it is protected, however the rest is. */
const homeOf = (design: Design, source: string): Partial<Topic> => {
  const topic = design.nodes?.[source];
  if (topic?.kind !== 'topic') return {};
  const { context, broker } = topic;
  const encrypted = brokerOf(design, topic) === 'in-memory' ? topic.encrypted : 'both';
  return { ...(context && { context }), ...(broker && { broker }), ...(encrypted && { encrypted }) };
};
