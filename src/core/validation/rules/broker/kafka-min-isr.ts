/** A topic of Kafka that asks for too few copies in sync to be safe, or for more than it has. */
import type { Design } from '../../../model/design.ts';
import type { Entry } from '../../../model/graph/graph.ts';
import type { Topic } from '../../../model/node.ts';
import { recordAt, topicsOn } from '../../brokers/on-broker.ts';
import { isWrongInSync, waitingForAll } from '../../durability/in-sync.ts';
import { onTopic } from '../../fixes/one-record.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeName, say } from '../../words.ts';

/** More in sync than there are copies is refused with every message, which is graver than what the catalogue of brokers tells. */
export const kafkaMinIsr: Rule = {
  id: 'kafka-min-isr',
  severity: 'warning',
  title: { en: 'Too few copies in sync', zh: '同步副本过少' },
  summary: {
    en: 'Publishers wait for all copies in sync, and one is enough for the topic, or more are asked for than there are.',
    zh: '发布者等待全部同步副本，而主题只要求一个，或要求的多于现有副本。',
  },
  source: 'Apache Kafka documentation: topic configuration min.insync.replicas; producer configuration acks',
  silentInDraft: true,
  check: (design) =>
    topicsOn(design, 'kafka')
      .filter(([, topic]) => isWrongInSync(topic))
      .flatMap((entry) => found(design, entry)),
};

const found = (design: Design, [id, topic]: Entry<Topic>): Found[] => {
  const links = waitingForAll(design, id);
  if (links.length === 0) return [];
  const [copies, least] = [topic.replication ?? 1, topic.kafka?.minInSyncReplicas ?? 1];
  const values = { topic: nodeName(design, id), copies, least };
  const mended = mendedNumbers(copies, least);
  return [
    {
      ...(least > copies ? refused(values) : weak(values)),
      nodes: [id],
      links,
      pointer: recordAt(nodeAt(id), topic, 'kafka', 'minInSyncReplicas'),
      fix: {
        title: say(
          'Keep {copies} copies, {least} of them in sync',
          '保留 {copies} 个副本，至少 {least} 个同步',
          mended,
        ),
        apply: onTopic(id, (topic) =>
          isWrongInSync(topic)
            ? { ...topic, replication: mended.copies, kafka: { ...topic.kafka, minInSyncReplicas: mended.least } }
            : undefined,
        ),
      },
    },
  ];
};

/** One broker may be away without a message lost or refused. */
const mendedNumbers = (copies: number, least: number) => {
  const enough = Math.max(3, copies);
  return { copies: enough, least: Math.min(Math.max(2, least), enough - 1) };
};

type Words = Pick<Found, 'message' | 'why' | 'howToFix' | 'severity'>;
type Values = Readonly<Record<'copies' | 'least', number>> & { readonly topic: string };

const weak = (values: Values): Words => ({
  message: say(
    'A message of “{topic}” counts as written when 1 of its {copies} {copies:copy|copies} has it.',
    '“{topic}”的消息只要 {copies} 个副本中的 1 个写入就算成功。',
    values,
  ),
  why: {
    en: 'Publishers wait for all copies in sync, and that may be one: if its broker fails, confirmed messages are gone.',
    zh: '发布者等待全部同步副本，而同步的可能只有一个：其消息代理故障时，已确认的消息会丢失。',
  },
  howToFix: { en: 'Keep three copies and ask for two in sync.', zh: '保留三个副本，并要求至少两个同步。' },
});

const refused = (values: Values): Words => ({
  severity: 'error',
  message: say(
    '“{topic}” asks for {least} copies in sync and has {copies}.',
    '“{topic}”要求 {least} 个同步副本，但只有 {copies} 个。',
    values,
  ),
  why: {
    en: 'Kafka refuses every message of publishers that wait for all copies.',
    zh: 'Kafka 会拒绝等待全部副本的发布者的每条消息。',
  },
  howToFix: {
    en: 'Keep more copies, or ask for fewer of them in sync.',
    zh: '增加副本数，或降低要求的同步副本数。',
  },
});
