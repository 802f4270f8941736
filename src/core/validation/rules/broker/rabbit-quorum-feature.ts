/** What a quorum queue of RabbitMQ is asked for and cannot do. */
import type { Text } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import type { Entry } from '../../../model/graph/graph.ts';
import type { Topic } from '../../../model/node.ts';
import { topicsOn } from '../../brokers/on-broker.ts';
import { isClassic } from '../../brokers/rabbit-queue.ts';
import { onBroker } from '../../fixes/on-broker.ts';
import { onTopic } from '../../fixes/one-record.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeName, say } from '../../words.ts';

/** Queues that do not survive a restart are found, too: a quorum queue is declared durable or refused. */
export const rabbitQuorumFeature: Rule = {
  id: 'rabbit-quorum-feature',
  severity: 'error',
  title: { en: 'Not for quorum queues', zh: '仲裁队列不支持' },
  summary: {
    en: 'A quorum queue of RabbitMQ is exclusive, does not survive a restart or refuses into the dead letters, none of which it can.',
    zh: 'RabbitMQ 仲裁队列被设为独占、重启不保留或拒绝后转为死信，而它都不支持。',
  },
  source: 'RabbitMQ documentation: quorum queues, feature comparison with regular queues',
  check: (design) =>
    topicsOn(design, 'rabbitmq').flatMap((entry) =>
      features.filter((feature) => isAsked(entry[1], feature)).map((feature) => found(design, entry, feature)),
    ),
};

interface Feature {
  readonly field: 'exclusive' | 'durable' | 'overflow';
  readonly asked: unknown;
  readonly message: Text;
  readonly howToFix: Text;
  readonly title: Text;
  readonly mended: (topic: Topic) => Topic;
}

const isAsked = (topic: Topic, { field, asked }: Feature): boolean =>
  !isClassic(topic) && topic.rabbitmq?.[field] === asked;

const found = (design: Design, [id]: Entry<Topic>, feature: Feature): Found => ({
  message: say(feature.message.en, feature.message.zh, { topic: nodeName(design, id) }),
  why: { en: 'RabbitMQ refuses to make the queue.', zh: 'RabbitMQ 会拒绝创建该队列。' },
  howToFix: feature.howToFix,
  nodes: [id],
  pointer: nodeAt(id, 'rabbitmq', feature.field),
  fix: {
    title: feature.title,
    apply: onTopic(id, (topic) => (isAsked(topic, feature) ? feature.mended(topic) : undefined)),
  },
});

const features: readonly Feature[] = [
  {
    field: 'exclusive',
    asked: true,
    message: {
      en: '“{topic}” is a quorum queue that only one connection may use.',
      zh: '“{topic}”是仅供一个连接使用的仲裁队列。',
    },
    howToFix: {
      en: 'Use a classic queue, or let several connections use it.',
      zh: '改用经典队列，或允许多个连接使用。',
    },
    title: { en: 'Use a classic queue', zh: '改用经典队列' },
    // It goes with its connection, so there is nothing that could be handed over for sure.
    mended: (topic) => onBroker(topic, 'rabbitmq', { queue: 'classic', deadLetterStrategy: undefined }),
  },
  {
    field: 'durable',
    asked: false,
    message: {
      en: '“{topic}” is a quorum queue that is not to survive a restart.',
      zh: '“{topic}”是重启后不保留的仲裁队列。',
    },
    howToFix: {
      en: 'Let it survive a restart, or use a classic queue.',
      zh: '让它在重启后保留，或改用经典队列。',
    },
    title: { en: 'Let it survive a restart', zh: '重启后保留' },
    mended: (topic) => onBroker(topic, 'rabbitmq', { durable: undefined }),
  },
  {
    field: 'overflow',
    asked: 'reject-publish-dlx',
    message: {
      en: '“{topic}” is a quorum queue that makes dead letters of what it has no room for.',
      zh: '“{topic}”是把放不下的消息转为死信的仲裁队列。',
    },
    howToFix: {
      en: 'Refuse new messages when it is full, or use a classic queue.',
      zh: '满时拒绝新消息，或改用经典队列。',
    },
    title: { en: 'Refuse new messages when it is full', zh: '满时拒绝新消息' },
    mended: (topic) => onBroker(topic, 'rabbitmq', { overflow: 'reject-publish' }),
  },
];
