/** Dead letters of RabbitMQ that leave their queue before another one has them, which is what it does unless told otherwise. */
import type { Design } from '../../../model/design.ts';
import { deadLetterTopic } from '../../../model/graph/deliveries.ts';
import type { Entry } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import { recordAt, topicsOn } from '../../brokers/on-broker.ts';
import { handsOverSafely, isClassic, withDeadLetters, withSafeDeadLetters } from '../../brokers/rabbit-queue.ts';
import { onTopic } from '../../fixes/one-record.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeName, nodeNames, say, unique } from '../../words.ts';

export const rabbitDlxWeak: Rule = {
  id: 'rabbit-dlx-weak',
  severity: 'warning',
  title: { en: 'Dead letters at most once', zh: '死信至多一次' },
  summary: {
    en: 'RabbitMQ hands dead letters over at most once, so that they are lost when the other queue is away.',
    zh: 'RabbitMQ 至多投递一次死信，目标队列不可用时死信会丢失。',
  },
  source: 'RabbitMQ documentation: quorum queues, at-least-once dead lettering; dead letter exchanges, safety',
  silentInDraft: true,
  check: (design) =>
    topicsOn(design, 'rabbitmq').flatMap((entry) => {
      const links = withDeadLetters(design, entry[0]);
      return links.length > 0 && !handsOverSafely(entry[1]) ? [found(design, entry, links)] : [];
    }),
};

const found = (design: Design, [id, topic]: Entry<Topic>, links: readonly Entry<Subscribe>[]): Found => {
  const letters = unique(links.flatMap(([, link]) => deadLetterTopic(link) ?? []));
  return {
    message: say(
      'Dead letters of “{topic}” leave it before {letters} {count:has|have} them.',
      '“{topic}”的死信在{letters}收到之前就已移出。',
      { topic: nodeName(design, id), letters: nodeNames(design, letters), count: letters.length },
    ),
    why: {
      en: 'RabbitMQ hands them over at most once: while the other queue is away or full, they are gone for good.',
      zh: 'RabbitMQ 至多投递一次死信：目标队列不可用或已满时，死信会彻底丢失。',
    },
    howToFix: isClassic(topic)
      ? {
          en: 'Use a quorum queue, hand dead letters over at least once and refuse new messages when it is full.',
          zh: '改用仲裁队列，死信至少投递一次，并在满时拒绝新消息。',
        }
      : {
          en: 'Hand dead letters over at least once, and refuse new messages when the queue is full.',
          zh: '死信至少投递一次，并在队列满时拒绝新消息。',
        },
    nodes: [id, ...letters],
    links: links.map(([link]) => link),
    pointer: recordAt(nodeAt(id), topic, 'rabbitmq', 'deadLetterStrategy'),
    fix: topic.rabbitmq?.exclusive
      ? undefined
      : {
          title: say('Hand over dead letters of “{topic}” at least once', '“{topic}”的死信至少投递一次', {
            topic: nodeName(design, id),
          }),
          apply: onTopic(id, (topic) => (handsOverSafely(topic) ? undefined : withSafeDeadLetters(topic))),
        },
  };
};
