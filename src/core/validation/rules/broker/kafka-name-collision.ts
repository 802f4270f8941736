/** Two topics whose names Kafka cannot tell apart in its metrics, so that it makes only the first. */
import type { Design } from '../../../model/design.ts';
import type { Entry } from '../../../model/graph/graph.ts';
import type { Topic } from '../../../model/node.ts';
import { freeName, kafkaName, metricName } from '../../brokers/kafka-names.ts';
import { topicsOn } from '../../brokers/on-broker.ts';
import { onTopic } from '../../fixes/one-record.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeName, say } from '../../words.ts';

/** An error, not a warning: the broker refuses to make the second topic, since the first version that has the check. */
export const kafkaNameCollision: Rule = {
  id: 'kafka-name-collision',
  severity: 'error',
  title: { en: 'Names too alike for Kafka', zh: 'Kafka 名称冲突' },
  summary: {
    en: 'Two topics on Kafka have names that differ only in dots and underscores, and it makes only one of them.',
    zh: '两个 Kafka 主题的名称只有点与下划线之别，Kafka 只会创建其中一个。',
  },
  source:
    'Apache Kafka: org.apache.kafka.common.internals.Topic (hasCollision); CreateTopics answers INVALID_TOPIC_EXCEPTION',
  check: (design) => [...collisions(design)].map(([entry, first]) => found(design, entry, first)),
};

/** Each topic that is refused, with the one before it that stands in its way; equal names are one topic drawn twice. */
const collisions = (design: Design): Map<Entry<Topic>, Entry<Topic>> => {
  const firsts = new Map<string, Entry<Topic>>();
  const refused = new Map<Entry<Topic>, Entry<Topic>>();
  for (const entry of topicsOn(design, 'kafka')) {
    const form = metricName(kafkaName(entry));
    const first = firsts.get(form);
    if (first === undefined) firsts.set(form, entry);
    else if (kafkaName(first) !== kafkaName(entry)) refused.set(entry, first);
  }
  return refused;
};

const found = (design: Design, entry: Entry<Topic>, first: Entry<Topic>): Found => {
  const [id] = entry;
  const address = otherName(design, entry);
  return {
    message: say(
      'Kafka takes “{name}” of “{topic}” and “{other}” of “{first}” for the same name.',
      'Kafka 把“{topic}”的“{name}”与“{first}”的“{other}”视为同名。',
      {
        name: kafkaName(entry),
        topic: nodeName(design, id),
        other: kafkaName(first),
        first: nodeName(design, first[0]),
      },
    ),
    why: {
      en: 'Its metrics write an underscore for a dot, so it refuses to make the second of the two topics.',
      zh: '其指标把点写作下划线，因此会拒绝创建第二个主题。',
    },
    howToFix: {
      en: 'Rename one, and use either dots or underscores in names, not both.',
      zh: '重命名其中一个；名称中只用点或只用下划线，不要混用。',
    },
    nodes: [id, first[0]],
    pointer: nodeAt(id, 'address'),
    fix: {
      title: say('Call it “{address}”', '改名为“{address}”', { address }),
      apply: onTopic(id, (topic, before) =>
        [...collisions(before).keys()].some(([other]) => other === id)
          ? { ...topic, address: otherName(before, [id, topic]) }
          : undefined,
      ),
    },
  };
};

const otherName = (design: Design, entry: Entry<Topic>): string =>
  freeName(design, kafkaName(entry).replaceAll(/[._]/g, '-'));
