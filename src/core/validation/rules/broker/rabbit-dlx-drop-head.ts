/** Dead letters of RabbitMQ that are meant to arrive for sure, from a queue that cannot promise it: it falls back in silence. */
import type { Design } from '../../../model/design.ts';
import type { Entry } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import { topicsOn } from '../../brokers/on-broker.ts';
import {
  dropsOldest,
  handsOverSafely,
  isClassic,
  withDeadLetters,
  withSafeDeadLetters,
} from '../../brokers/rabbit-queue.ts';
import { onTopic } from '../../fixes/one-record.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeName, say } from '../../words.ts';

/** Classic queues are found here as well: they know only one way to hand dead letters over. */
export const rabbitDlxDropHead: Rule = {
  id: 'rabbit-dlx-drop-head',
  severity: 'error',
  title: { en: 'Dead letters not as safe as meant', zh: '死信不如预期可靠' },
  summary: {
    en: 'Dead letters are to be handed over at least once, and the queue drops its oldest message when full or is a classic one.',
    zh: '要求死信至少投递一次，而队列满时丢弃最旧消息，或为经典队列。',
  },
  source: 'RabbitMQ documentation: quorum queues, at-least-once dead lettering (overflow must be reject-publish)',
  check: (design) =>
    topicsOn(design, 'rabbitmq').flatMap((entry) => {
      const links = withDeadLetters(design, entry[0]);
      return links.length > 0 && fallsBack(entry[1]) ? [found(design, entry, links)] : [];
    }),
};

const fallsBack = (topic: Topic): boolean => handsOverSafely(topic) && (isClassic(topic) || dropsOldest(topic));

const found = (design: Design, [id, topic]: Entry<Topic>, links: readonly Entry<Subscribe>[]): Found => {
  const values = { topic: nodeName(design, id) };
  return {
    message: isClassic(topic)
      ? say(
          '“{topic}” is to hand dead letters over at least once, which a classic queue cannot.',
          '“{topic}”要求死信至少投递一次，而经典队列做不到。',
          values,
        )
      : say(
          '“{topic}” is to hand dead letters over at least once, and drops its oldest message when it is full.',
          '“{topic}”要求死信至少投递一次，却在满时丢弃最旧的消息。',
          values,
        ),
    why: {
      en: 'RabbitMQ falls back to at most once without an error, so that dead letters are lost against what is drawn.',
      zh: 'RabbitMQ 会不报错地退回至多一次，死信会与设计不符地丢失。',
    },
    howToFix: isClassic(topic)
      ? {
          en: 'Use a quorum queue that refuses new messages when it is full.',
          zh: '改用满时拒绝新消息的仲裁队列。',
        }
      : { en: 'Refuse new messages when the queue is full.', zh: '队列满时拒绝新消息。' },
    nodes: [id],
    links: links.map(([link]) => link),
    pointer: nodeAt(id, 'rabbitmq', 'deadLetterStrategy'),
    fix: topic.rabbitmq?.exclusive
      ? undefined
      : {
          title: isClassic(topic)
            ? say('Make “{topic}” a quorum queue that refuses', '将“{topic}”改为满时拒绝的仲裁队列', values)
            : say('Refuse new messages when “{topic}” is full', '“{topic}”满时拒绝新消息', values),
          apply: onTopic(id, (topic) => (fallsBack(topic) ? withSafeDeadLetters(topic) : undefined)),
        },
  };
};
