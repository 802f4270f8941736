/** A share group of Kafka without a dead letter: what is delivered too often is archived, which nobody sees. */
import type { Design } from '../../../model/design.ts';
import { deliveriesOf } from '../../../model/graph/deliveries.ts';
import type { Entry } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import { isArchivedByKafka } from '../../brokers/given-up.ts';
import { readersOn } from '../../brokers/on-broker.ts';
import { addDeadLetter } from '../../fixes/add-dead-letter.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, say } from '../../words.ts';

/** `group.share.delivery.count.limit`, which holds where the design sets no limit of its own. */
const usualDeliveries = 5;

/** An error where the design says that work fails, as `dlq-missing` is, which leaves these links to this rule. */
export const kafkaShareDlq: Rule = {
  id: 'kafka-share-dlq',
  severity: 'warning',
  title: { en: 'Share group without dead letter', zh: '共享组没有死信' },
  summary: {
    en: 'A share group of Kafka has no dead letter, so that records delivered too often are archived unseen. “discard” is a decision.',
    zh: 'Kafka 共享组没有死信去处，投递次数过多的记录会悄然归档。写明 discard 也算决定。',
  },
  source: 'Apache Kafka KIP-932: Queues for Kafka; KIP-1191: Dead-letter queues for share groups',
  check: (design) =>
    readersOn(design, 'kafka')
      .filter(([, link]) => isArchivedByKafka(design, link))
      .map((entry) => found(design, entry)),
};

const fails = ({ failure: { probability = 0, poisonProbability = 0 } = {}, ...link }: Subscribe): boolean =>
  probability + poisonProbability > 0 || (link.retry !== undefined && deliveriesOf(link) > 0);

const found = (design: Design, [id, link]: Entry<Subscribe>): Found => ({
  message: say(
    'After {count} {count:delivery|deliveries} Kafka archives a record of “{topic}” that “{node}” could not work on.',
    '“{topic}”的记录在“{node}”投递 {count} 次仍未处理成功，便会被 Kafka 归档。',
    {
      count: (link.retry && deliveriesOf(link)) || usualDeliveries,
      topic: nodeName(design, link.from),
      node: nodeName(design, link.to),
    },
  ),
  why: {
    en: 'An archived record is offered to nobody again, and nothing tells of it.',
    zh: '归档的记录不再提供给任何读者，也没有任何提示。',
  },
  howToFix: {
    en: 'Name a dead-letter topic, or write “discard” if such records may be lost.',
    zh: '指定死信主题；若允许丢失这类记录，请写明 discard。',
  },
  ...(fails(link) && { severity: 'error' }),
  nodes: [link.to, link.from],
  links: [id],
  pointer: linkAt(id, 'deadLetter'),
  fix: addDeadLetter(design, id, link),
});
