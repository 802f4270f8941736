/** A topic that Kafka makes when it is first used: with the broker's defaults, which are not those of the design. */
import type { Design } from '../../../model/design.ts';
import type { Entry } from '../../../model/graph/graph.ts';
import type { Topic } from '../../../model/node.ts';
import { topicsOn } from '../../brokers/on-broker.ts';
import { onTopic } from '../../fixes/one-record.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeName, say } from '../../words.ts';

export const kafkaAutoCreate: Rule = {
  id: 'kafka-auto-create',
  severity: 'warning',
  title: { en: 'Topic made by its first use', zh: '主题自动创建' },
  summary: {
    en: 'Kafka makes the topic when it is first used: 1 partition, 1 copy, kept for 7 days, whatever the design says.',
    zh: 'Kafka 在首次使用时创建主题：1 个分区、1 个副本、保留 7 天，与设计无关。',
  },
  source:
    'Apache Kafka documentation: broker configuration auto.create.topics.enable, num.partitions, default.replication.factor',
  silentInDraft: true,
  check: (design) =>
    topicsOn(design, 'kafka')
      .filter(([, { kafka }]) => kafka?.autoCreate === true)
      .map((entry) => found(design, entry)),
};

const found = (design: Design, [id, topic]: Entry<Topic>): Found => ({
  message: message(design, id, topic),
  why: {
    en: 'One partition bounds the readers to one, one copy is lost with its broker, and a name with a typing error makes a topic, too.',
    zh: '单分区只容一个读者，单副本随消息代理丢失，名称写错也会创建出一个主题。',
  },
  howToFix: {
    en: 'Turn it off, so that the topic is made as it is drawn before it is used.',
    zh: '关闭自动创建，在使用之前按设计创建主题。',
  },
  nodes: [id],
  pointer: nodeAt(id, 'kafka', 'autoCreate'),
  fix: {
    title: say('Make “{topic}” before it is used', '在使用之前创建“{topic}”', { topic: nodeName(design, id) }),
    apply: onTopic(id, (topic) =>
      topic.kafka?.autoCreate ? { ...topic, kafka: { ...topic.kafka, autoCreate: false } } : undefined,
    ),
  },
});

const message = (design: Design, id: string, { partitions = 1, replication: copies = 1 }: Topic) => {
  const values = { topic: nodeName(design, id), partitions, copies };
  return partitions === 1 && copies === 1
    ? say(
        '“{topic}” is made by whoever uses it first: 1 partition, 1 copy, kept for 7 days.',
        '“{topic}”由首次使用者自动创建：1 个分区、1 个副本、保留 7 天。',
        values,
      )
    : say(
        '“{topic}” is made by whoever uses it first: 1 partition and 1 copy, not the {partitions} and {copies} that are drawn.',
        '“{topic}”由首次使用者自动创建：1 个分区、1 个副本，而设计为 {partitions} 个分区、{copies} 个副本。',
        values,
      );
};
