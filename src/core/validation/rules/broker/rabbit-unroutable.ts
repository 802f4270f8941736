/** Messages for which no queue of RabbitMQ is bound: the exchange drops them, and confirms them all the same. */
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Publish } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import { recordAt, topicsOn } from '../../brokers/on-broker.ts';
import { onBroker } from '../../fixes/on-broker.ts';
import { onTopic } from '../../fixes/one-record.ts';
import type { Found, Rule } from '../../rule.ts';
import { messageNames, nodeAt, nodeName, say, unique } from '../../words.ts';

/** A topic that nobody reads at all is `topic-no-subscriber`. */
export const rabbitUnroutable: Rule = {
  id: 'rabbit-unroutable',
  severity: 'warning',
  title: { en: 'Messages without a queue', zh: '消息没有队列' },
  summary: {
    en: 'A message is published that no reader of the topic on RabbitMQ takes, and there is no alternate exchange.',
    zh: '发布的消息没有任何读者接收，且 RabbitMQ 上未设备用交换机。',
  },
  source: 'RabbitMQ documentation: publishers, unroutable message handling; alternate exchanges',
  check: (design) =>
    topicsOn(design, 'rabbitmq').flatMap((entry) => {
      const links = unrouted(design, entry);
      return links.length > 0 ? [found(design, entry, links)] : [];
    }),
};

const unrouted = (design: Design, [id, { rabbitmq }]: Entry<Topic>): readonly Entry<Publish>[] => {
  const graph = graphOf(design);
  const reading = graph.reading.get(id) ?? [];
  if (rabbitmq?.alternateExchange || reading.length === 0 || reading.some(([, { filter }]) => !filter)) return [];
  const wanted = new Set(reading.flatMap(([, { filter }]) => filter ?? []));
  return (graph.publishing.get(id) ?? []).filter(([, { message }]) => !wanted.has(message));
};

const found = (design: Design, [id, topic]: Entry<Topic>, links: readonly Entry<Publish>[]): Found => {
  const messages = unique(links.map(([, { message }]) => message));
  const alternateExchange = `${(topic.address ?? id).slice(0, 200)}.unrouted`;
  return {
    message: say(
      'No queue of “{topic}” takes {messages}: RabbitMQ drops {count:it|them} and confirms all the same.',
      '“{topic}”没有队列接收{messages}：RabbitMQ 会丢弃，却照样确认。',
      { topic: nodeName(design, id), messages: messageNames(design, messages), count: messages.length },
    ),
    why: {
      en: 'The publisher believes that the message is safe, and a missing binding looks like a quiet day.',
      zh: '发布者以为消息已安全，而缺少绑定看起来只是没有流量。',
    },
    howToFix: {
      en: 'Add an alternate exchange that keeps such messages, or a reader that takes them.',
      zh: '添加保留此类消息的备用交换机，或添加接收它们的读者。',
    },
    nodes: [id],
    links: links.map(([link]) => link),
    messages,
    pointer: recordAt(nodeAt(id), topic, 'rabbitmq', 'alternateExchange'),
    fix: {
      title: say('Keep them in the exchange “{name}”', '保留在交换机“{name}”中', { name: alternateExchange }),
      apply: onTopic(id, (topic, before) =>
        unrouted(before, [id, topic]).length > 0 ? onBroker(topic, 'rabbitmq', { alternateExchange }) : undefined,
      ),
    },
  };
};
