/** Where a message may be given up on its way without anybody being told: the links at which a chain is at most once. */
import type { Text } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import { brokerOfTopic } from '../../model/graph/broker-of.ts';
import { deliveriesOf, exhaustedShare } from '../../model/graph/deliveries.ts';
import { type Entry, graphOf } from '../../model/graph/graph.ts';
import { linkName } from '../../model/graph/link-name.ts';
import type { Publish, Subscribe } from '../../model/link.ts';
import type { Topic } from '../../model/node.ts';
import { onBroker } from '../fixes/on-broker.ts';
import { onReader, onTopic } from '../fixes/one-record.ts';
import { withLink } from '../fixes/records.ts';
import { topicOf } from '../load/reader.ts';
import { linkAt, nodeAt, nodeName, say } from '../words.ts';

export interface LossPoint {
  /** `unheard`: the publisher is told nothing; `early`: acknowledged before the work; `dropped`: thrown away. */
  readonly kind: 'unheard' | 'early' | 'dropped';
  /** Completes “…, but …”. */
  readonly reason: Text;
  readonly pointer: string;
  /** Absent where it would promise what only people can know. */
  readonly mend?: (design: Design) => Design;
}

export const lossesOfPublisher = (design: Design, [id, link]: Entry<Publish>): LossPoint[] => {
  if (link.confirmed !== false && link.kafka?.acks !== 'none' && link.mqtt?.qos !== 0) return [];
  const broker = brokerOfTopic(design, link.to);
  const values = { link: linkName(design, id) };
  const points: LossPoint[] = [];
  if (link.confirmed === false)
    points.push({
      kind: 'unheard',
      reason: say('“{link}” does not wait for a confirmation', '“{link}”不等待确认', values),
      pointer: linkAt(id, 'confirmed'),
      mend: changedPublish(id, ({ confirmed: _confirmed, ...rest }) => rest),
    });
  // What is answered may be sent again, which idempotence makes harmless.
  if (broker === 'kafka' && link.kafka?.acks === 'none')
    points.push({
      kind: 'unheard',
      reason: say('“{link}” waits for no replica', '“{link}”不等待任何副本确认', values),
      pointer: linkAt(id, 'kafka', 'acks'),
      ...when(
        canAnswer(topicOf(design, { from: link.to })),
        changedPublish(id, (before) => onBroker(before, 'kafka', { acks: undefined, idempotent: undefined })),
      ),
    });
  if (broker === 'mqtt' && link.mqtt?.qos === 0)
    points.push({
      kind: 'dropped',
      reason: say('“{link}” is sent with QoS 0', '“{link}”以 QoS 0 发送', values),
      pointer: linkAt(id, 'mqtt', 'qos'),
      ...when(
        allBear(design, link.to),
        changedPublish(id, (before) => onBroker(before, 'mqtt', { qos: undefined })),
      ),
    });
  return points;
};

export const lossesOfReader = (design: Design, entry: Entry<Subscribe>): LossPoint[] => {
  const [, link] = entry;
  const topic = topicOf(design, link);
  return [
    ...lossesOfTopic(design, link.from, topic),
    ...earlyAcknowledgements(design, entry),
    ...discarded(design, entry),
  ];
};

const lossesOfTopic = (design: Design, id: string, topic: Topic): LossPoint[] => {
  const points: LossPoint[] = [];
  const values = { topic: nodeName(design, id) };
  if (topic.guarantee === 'at-most-once')
    points.push({
      kind: 'dropped',
      reason: say('“{topic}” delivers at most once', '“{topic}”至多投递一次', values),
      pointer: nodeAt(id, 'guarantee'),
      ...when(
        allBear(design, id),
        onTopic(id, ({ guarantee: _guarantee, ...rest }) => rest),
      ),
    });
  if (topic.capacity !== undefined && (topic.onFull === undefined || topic.onFull.startsWith('drop')))
    points.push({
      kind: 'dropped',
      reason: say('“{topic}” drops what it has no room for', '“{topic}”满时丢弃消息', values),
      pointer: nodeAt(id, 'capacity'),
    });
  return points;
};

/** What the broker forgets before the work on it is done. */
export const earlyAcknowledgements = (design: Design, [id, link]: Entry<Subscribe>): LossPoint[] => {
  if (link.acknowledge !== 'before-work' && link.kafka?.autoCommitMs === undefined && link.mqtt?.qos !== 0) return [];
  const broker = brokerOfTopic(design, link.from);
  const values = { link: linkName(design, id) };
  const points: LossPoint[] = [];
  if (link.acknowledge === 'before-work')
    points.push({
      kind: 'early',
      reason: say('“{link}” acknowledges before the work', '“{link}”在处理前确认', values),
      pointer: linkAt(id, 'acknowledge'),
      ...when(
        bears(link),
        onReader(id, ({ acknowledge: _acknowledge, ...rest }) => rest),
      ),
    });
  if (broker === 'kafka' && link.kafka?.autoCommitMs !== undefined)
    points.push({
      kind: 'early',
      reason: say('“{link}” commits by the clock', '“{link}”定时提交位点', values),
      pointer: linkAt(id, 'kafka', 'autoCommitMs'),
      mend: onReader(id, (before) => onBroker(before, 'kafka', { autoCommitMs: undefined })),
    });
  if (broker === 'mqtt' && link.mqtt?.qos === 0)
    points.push({
      kind: 'early',
      reason: say('“{link}” reads with QoS 0', '“{link}”以 QoS 0 读取', values),
      pointer: linkAt(id, 'mqtt', 'qos'),
      ...when(
        bears(link),
        onReader(id, (before) => onBroker(before, 'mqtt', { qos: undefined })),
      ),
    });
  return points;
};

/** `discard` is a decision, but not one that keeps a promise. */
const discarded = (design: Design, [id, link]: Entry<Subscribe>): LossPoint[] =>
  link.deadLetter === 'discard' && deliveriesOf(link) > 0 && exhaustedShare(link) > 0
    ? [
        {
          kind: 'dropped',
          reason: say('“{link}” discards what fails {count} times', '“{link}”失败 {count} 次后丢弃消息', {
            link: linkName(design, id),
            count: deliveriesOf(link),
          }),
          pointer: linkAt(id, 'deadLetter'),
        },
      ]
    : [];

/** Kafka refuses to acknowledge what fewer replicas have than must be in sync. */
const canAnswer = ({ kafka, replication = 1 }: Topic): boolean => (kafka?.minInSyncReplicas ?? 1) <= replication;

/** Does a reader bear to get messages again, with no more attempts, dead letters or timeouts than it has now? */
const bears = (link: Subscribe): boolean =>
  (link.idempotent === true || link.sideEffects === false) &&
  link.retry === undefined &&
  (link.failure === undefined || link.deadLetter === 'discard') &&
  (link.ackTimeoutMs ?? link.nats?.backoffMs ?? link.redis?.claimIdleMs) === undefined;

const allBear = (design: Design, topic: string): boolean =>
  (graphOf(design).reading.get(topic) ?? []).every(([, link]) => bears(link));

const when = (holds: boolean, mend: NonNullable<LossPoint['mend']>): Pick<LossPoint, 'mend'> => (holds ? { mend } : {});

const changedPublish = (id: string, change: (link: Publish) => Publish) => (design: Design) => {
  const link = design.links?.[id];
  return link?.kind === 'publish' ? withLink(design, id, change(link)) : design;
};
