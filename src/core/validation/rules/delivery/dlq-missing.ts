/** Messages that fail at the last attempt have nowhere to go. */

import type { Design } from '../../../model/design.ts';
import { acknowledgesFirst, deliveriesOf, exhaustedShare, unsoundShare } from '../../../model/graph/deliveries.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import { isToldByBroker } from '../../brokers/given-up.ts';
import { addDeadLetter } from '../../fixes/add-dead-letter.ts';
import { isOff } from '../../presets.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, percent, say } from '../../words.ts';

/**
 * What NATS, Redis and share groups of Kafka do instead of throwing away is told by rules of their own, and tries without end by
 * `retry-unbounded`, whose fix names a dead letter, too: neither is told a second time here.
 */
export const dlqMissing: Rule = {
  id: 'dlq-missing',
  severity: 'error',
  title: { en: 'No dead letter', zh: '没有死信去处' },
  summary: {
    en: 'Attempts may fail and end some day, and nobody has decided what becomes of the message then. “discard” is a decision.',
    zh: '尝试可能失败并最终用尽，却没有决定消息的去向。写明 discard 也算决定。',
  },
  source: 'Hohpe and Woolf, Enterprise Integration Patterns, 2003: Dead Letter Channel; RabbitMQ: quorum queues',
  check: (design) =>
    graphOf(design)
      .subscriptions.filter(([, link]) => isUndecided(design, link) && !isTold(design, link))
      .map((entry) => found(design, entry)),
};

const isTold = (design: Design, link: Subscribe): boolean =>
  isToldByBroker(design, link) || (deliveriesOf(link) === 0 && !isOff(design, 'retry-unbounded'));

/** Failure must be in the design: a plain link in a sketch says nothing about it yet. */
const isUndecided = (design: Design, link: Subscribe): boolean => {
  if (link.deadLetter !== undefined) return false;
  const { poisonProbability = 0 } = link.failure ?? {};
  const fails =
    poisonProbability > 0 || (deliveriesOf(link) > 0 && (unsoundShare(link) > 0 || link.retry !== undefined));
  return fails && !acknowledgesFirst(design, link);
};

const found = (design: Design, [id, link]: Entry<Subscribe>): Found => {
  const count = deliveriesOf(link);
  const lost = count > 0 ? exhaustedShare(link) : (link.failure?.poisonProbability ?? 0);
  const dropped = count > 0 && link.onExhausted !== 'keep';
  const values = {
    node: nodeName(design, link.to),
    topic: nodeName(design, link.from),
    count,
    tries: count === 1 ? 'one try' : `${count} tries`,
    share: percent(lost),
  };
  return {
    message: dropped
      ? say(
          'After {tries} at “{node}” a message of “{topic}” is thrown away ({share} of them).',
          '“{topic}”的消息在“{node}”尝试 {count} 次后被丢弃（占 {share}）。',
          values,
        )
      : say(
          'A message of “{topic}” that always fails at “{node}” stays in the queue for ever ({share} of them).',
          '“{topic}”中在“{node}”总是失败的消息会永远留在队列中（占 {share}）。',
          values,
        ),
    why: dropped
      ? {
          en: 'It is lost without a trace: nobody can look at it, repair it or send it again.',
          zh: '消息无声丢失：无人能查看、修复或重新发送。',
        }
      : { en: 'It takes room and workers from the messages behind it.', zh: '它占用后续消息的空间和工作者。' },
    howToFix: {
      en: 'Name a dead-letter topic, or write “discard” if these messages may be lost.',
      zh: '指定死信主题；若允许丢失，请写明 discard。',
    },
    ...(!dropped && { severity: 'warning' }),
    nodes: [link.to, link.from],
    links: [id],
    pointer: linkAt(id),
    fix: addDeadLetter(design, id, link),
  };
};
