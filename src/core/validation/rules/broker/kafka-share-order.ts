/** A share group of Kafka on a topic whose order is promised: its members take records of one partition side by side. */
import type { Design } from '../../../model/design.ts';
import type { Entry } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import { readersOn } from '../../brokers/on-broker.ts';
import { onReader } from '../../fixes/one-record.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, say } from '../../words.ts';

export const kafkaShareOrder: Rule = {
  id: 'kafka-share-order',
  severity: 'error',
  title: { en: 'Share group on an ordered topic', zh: '有序主题上的共享组' },
  summary: {
    en: 'A share group of Kafka reads an ordered topic, and share groups keep no order.',
    zh: 'Kafka 共享组读取有序主题，而共享组不保证顺序。',
  },
  source: 'Apache Kafka KIP-932: Queues for Kafka (share groups)',
  check: (design) =>
    readersOn(design, 'kafka')
      .filter(([, link]) => isUnordered(design, link))
      .map((entry) => found(design, entry)),
};

const isUnordered = (design: Design, link: Subscribe): boolean => {
  const topic = design.nodes?.[link.from];
  return link.kafka?.groupKind === 'share' && topic?.kind === 'topic' && topic.ordered === true;
};

const found = (design: Design, [id, link]: Entry<Subscribe>): Found => ({
  message: say(
    '“{node}” reads “{topic}” in a share group: the order of the topic is lost.',
    '“{node}”以共享组读取“{topic}”：主题的顺序会丢失。',
    { node: nodeName(design, link.to), topic: nodeName(design, link.from) },
  ),
  why: {
    en: 'Members of a share group take records of one partition side by side, and what fails comes again behind later ones.',
    zh: '共享组的成员并行取走同一分区的记录，失败的记录会排到后来的记录之后。',
  },
  howToFix: {
    en: 'Use a consumer group, or say that the topic needs no order.',
    zh: '改用消费组，或声明主题无需有序。',
  },
  nodes: [link.to, link.from],
  links: [id],
  pointer: linkAt(id, 'kafka', 'groupKind'),
  fix: {
    title: { en: 'Read it in a consumer group', zh: '改用消费组读取' },
    apply: onReader(id, (link, before) =>
      isUnordered(before, link) ? { ...link, kafka: { ...link.kafka, groupKind: 'consumer' } } : undefined,
    ),
  },
});
