/** A stream of NATS that keeps a message only while a consumer wants it, and no consumer that the server remembers. */
import type { Design } from '../../../model/design.ts';
import type { Fix } from '../../../model/findings/finding.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import { topicsOn } from '../../brokers/on-broker.ts';
import { onReader, onTopic } from '../../fixes/one-record.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeName, nodeNames, say } from '../../words.ts';

export const natsInterestNoConsumer: Rule = {
  id: 'nats-interest-no-consumer',
  severity: 'error',
  title: { en: 'Interest without a consumer', zh: '按兴趣保留却无消费者' },
  summary: {
    en: 'A stream of NATS with interest retention has no durable consumer, so that messages are deleted as they come.',
    zh: '采用 interest 保留策略的 NATS 流没有持久消费者，消息一到即被删除。',
  },
  source: 'NATS documentation: JetStream, Streams, retention policy (InterestPolicy)',
  check: (design) =>
    topicsOn(design, 'nats')
      .filter((entry) => isForgotten(design, entry))
      .map((entry) => found(design, entry)),
};

const isForgotten = (design: Design, [id, { nats }]: Entry<Topic>): boolean =>
  nats?.retention === 'interest' && readers(design, id).every(([, link]) => link.nats?.durable === false);

const readers = (design: Design, topic: string): readonly Entry<Subscribe>[] =>
  graphOf(design).reading.get(topic) ?? [];

const found = (design: Design, [id]: Entry<Topic>): Found => {
  const reading = readers(design, id);
  const nodes = reading.map(([, { to }]) => to);
  const values = { topic: nodeName(design, id), readers: nodeNames(design, nodes) };
  return {
    message:
      reading.length === 0
        ? say(
            'Messages of “{topic}” are deleted as they come: it keeps them while a consumer wants them, and has none.',
            '“{topic}”的消息一到即被删除：仅在有消费者需要时保留，而它没有消费者。',
            values,
          )
        : say(
            'Messages of “{topic}” are deleted while its readers are away: the server does not remember {readers}.',
            '读者离线时，“{topic}”的消息会被删除：服务器不记得{readers}。',
            values,
          ),
    why: {
      en: 'The publisher gets its confirmation all the same, and nobody will ever read the message.',
      zh: '发布者照样收到确认，而消息再也无人能读。',
    },
    howToFix: {
      en: 'Make a consumer durable before the first message, or keep messages until limits are reached.',
      zh: '在首条消息之前建立持久消费者，或改为按上限保留消息。',
    },
    nodes: [id, ...nodes],
    links: reading.map(([link]) => link),
    pointer: nodeAt(id, 'nats', 'retention'),
    fix: reading.length === 0 ? keepAnyway(design, id) : remember(design, id),
  };
};

const keepAnyway = (design: Design, id: string): Fix => ({
  title: say('Keep messages of “{topic}” until limits are reached', '按上限保留“{topic}”的消息', {
    topic: nodeName(design, id),
  }),
  apply: onTopic(id, (topic, before) =>
    isForgotten(before, [id, topic]) ? { ...topic, nats: { ...topic.nats, retention: 'limits' } } : undefined,
  ),
});

const remember = (design: Design, id: string): Fix => ({
  title: say('Make the readers of “{topic}” durable', '将“{topic}”的读者设为持久', { topic: nodeName(design, id) }),
  apply: (before) => readers(before, id).reduce((whole, [link]) => onReader(link, durable)(whole), before),
});

const durable = ({ nats, ...link }: Subscribe): Subscribe | undefined =>
  nats?.durable === false ? { ...link, nats: { ...nats, durable: true } } : undefined;
