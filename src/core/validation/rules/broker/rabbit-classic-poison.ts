/** A classic queue of RabbitMQ counts no deliveries, so that a message whose work ends its process comes again for ever. */
import type { Design } from '../../../model/design.ts';
import { acknowledgesFirst } from '../../../model/graph/deliveries.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import { topicsOn } from '../../brokers/on-broker.ts';
import { asQuorum, isClassic } from '../../brokers/rabbit-queue.ts';
import { onTopic } from '../../fixes/one-record.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeName, nodeNames, say, unique } from '../../words.ts';

/** An exclusive queue goes with its connection, and its messages with it: nothing comes again. */
export const rabbitClassicPoison: Rule = {
  id: 'rabbit-classic-poison',
  severity: 'warning',
  title: { en: 'Classic queue without delivery limit', zh: '经典队列没有投递上限' },
  summary: {
    en: 'A classic queue of RabbitMQ is read and acknowledged after the work; it does not count deliveries.',
    zh: 'RabbitMQ 经典队列在处理之后确认，而它不统计投递次数。',
  },
  source: 'RabbitMQ documentation: quorum queues, poison message handling (delivery limit)',
  silentInDraft: true,
  check: (design) =>
    topicsOn(design, 'rabbitmq').flatMap((entry) => {
      const links = isCountless(entry[1]) ? acknowledging(design, entry[0]) : [];
      return links.length > 0 ? [found(design, entry[0], links)] : [];
    }),
};

const isCountless = (topic: Topic): boolean => isClassic(topic) && !topic.rabbitmq?.exclusive;

const acknowledging = (design: Design, topic: string): readonly Entry<Subscribe>[] =>
  (graphOf(design).reading.get(topic) ?? []).filter(([, link]) => !acknowledgesFirst(design, link));

const found = (design: Design, id: string, links: readonly Entry<Subscribe>[]): Found => {
  const nodes = unique(links.map(([, { to }]) => to));
  const values = { topic: nodeName(design, id), nodes: nodeNames(design, nodes) };
  return {
    message: say(
      'A message of “{topic}” that ends the process of {nodes} comes again without limit.',
      '“{topic}”中使{nodes}进程崩溃的消息会无限次重新投递。',
      values,
    ),
    why: {
      en: 'A classic queue counts no deliveries: one such message takes down one replica after the other.',
      zh: '经典队列不统计投递次数：一条这样的消息会使副本接连崩溃。',
    },
    howToFix: {
      en: 'Use a quorum queue, which gives a message up after 20 deliveries or as many as are drawn.',
      zh: '改用仲裁队列，它在投递 20 次或设计的次数后放弃该消息。',
    },
    nodes: [id, ...nodes],
    links: links.map(([link]) => link),
    pointer: nodeAt(id, 'rabbitmq', 'queue'),
    fix: {
      title: say('Make “{topic}” a quorum queue', '将“{topic}”改为仲裁队列', values),
      apply: onTopic(id, (topic) => (isCountless(topic) ? asQuorum(topic) : undefined)),
    },
  };
};
