/** How messages of an ordered topic can overtake each other between publisher and work, broker by broker. */
import { variance } from '../../distributions/law/moments.ts';
import type { Text } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import { brokerOfTopic } from '../../model/graph/broker-of.ts';
import { deadLetterTopic } from '../../model/graph/deliveries.ts';
import { type Entry, graphOf, groupOf } from '../../model/graph/graph.ts';
import { linkName } from '../../model/graph/link-name.ts';
import type { Publish, Subscribe } from '../../model/link.ts';
import { mostReplicas } from '../../model/replicas.ts';
import { fewerConsumers } from '../fixes/fewer-consumers.ts';
import { onBroker } from '../fixes/on-broker.ts';
import { onReader } from '../fixes/one-record.ts';
import { withLink } from '../fixes/records.ts';
import { topicOf, workerOf } from '../load/reader.ts';
import { linkAt, nodeName, say } from '../words.ts';

export interface Overtaking {
  /** Completes “out of order: …”. */
  readonly reason: Text;
  readonly pointer: string;
  /** Only what the document assumes where nothing is written says so. */
  readonly assumed?: true;
  /** Absent where a person has to choose. */
  readonly mend?: (design: Design) => Design;
}

/** Without idempotence a resent batch comes in behind those that were under way after it. */
export const overtakingOfPublisher = (design: Design, [id, link]: Entry<Publish>): Overtaking[] => {
  const { kafka } = link;
  if (!kafka || kafka.acks === 'none' || brokerOfTopic(design, link.to) !== 'kafka') return [];
  const most = kafka.maxInFlight ?? 5;
  if (most <= 1 || (kafka.idempotent !== false && kafka.acks !== 'leader')) return [];
  const mended = kafka.acks === 'leader' ? { maxInFlight: 1 } : { idempotent: undefined };
  return [
    {
      reason: say(
        '“{link}” sends {most} batches at a time without idempotence, so a resent one comes in late',
        '“{link}”无幂等地同时发送 {most} 批，重发的批次会晚到',
        { link: linkName(design, id), most },
      ),
      pointer: linkAt(id, 'kafka', kafka.idempotent === false ? 'idempotent' : 'acks'),
      mend: (before) => {
        const now = before.links?.[id];
        return now?.kind === 'publish' ? withLink(before, id, onBroker(now, 'kafka', mended)) : before;
      },
    },
  ];
};

export const overtakingOfReader = (design: Design, entry: Entry<Subscribe>): Overtaking[] => [
  ...crowds(design, entry),
  ...windows(design, entry),
  ...detours(design, entry),
];

/** Where a queue is not tied to one reader, several take its messages by turns and finish when they may. */
const crowds = (design: Design, [id, link]: Entry<Subscribe>): Overtaking[] => {
  const broker = brokerOfTopic(design, link.from);
  if (broker !== 'rabbitmq' && broker !== 'redis') return [];
  const members = (graphOf(design).reading.get(link.from) ?? []).filter(([, each]) => groupOf(each) === groupOf(link));
  if (members[0]?.[0] !== id || (broker === 'rabbitmq' && members.every(([, each]) => each.rabbitmq?.singleActive)))
    return [];
  const consumers = members.reduce((sum, [, each]) => sum + workersOf(design, each), 0);
  const partitions = topicOf(design, link).partitions ?? 1;
  if (consumers <= partitions) return [];
  const fewer = fewerConsumers(design, link.from, {
    consumers,
    link: members.length === 1 ? id : undefined,
    node: link.to,
  })?.apply;
  const mend = broker === 'redis' ? fewer : (before: Design) => members.reduce(singleActive, before);
  return [
    {
      reason: say(
        '{consumers} consumers of “{link}” take from {partitions} {partitions:queue|queues} by turns',
        '“{link}”的 {consumers} 个消费者轮流从 {partitions} 个队列取消息',
        { consumers, partitions, link: linkName(design, id) },
      ),
      pointer: linkAt(id, ...(link.rabbitmq ? ['rabbitmq', 'singleActive'] : ['concurrency'])),
      ...(mend && { mend }),
    },
  ];
};

const workersOf = (design: Design, link: Subscribe): number => {
  const worker = workerOf(design, link);
  const { concurrency = 1 } = worker;
  return mostReplicas(worker) * (link.concurrency ?? concurrency);
};

const singleActive = (design: Design, [id]: Entry<Subscribe>): Design =>
  onReader(id, (link) => onBroker(link, 'rabbitmq', { singleActive: true }))(design);

/** More than one message out of the broker's hands: the next one is there already when one has to be delivered again. */
const windows = (design: Design, [id, link]: Entry<Subscribe>): Overtaking[] => {
  const broker = brokerOfTopic(design, link.from);
  if (broker === 'in-memory') return [];
  const window = (most: number, pointer: string, mend: (link: Subscribe) => Subscribe): Overtaking => ({
    reason: say(
      '“{link}” holds {most} messages at a time, which overtake one that is delivered again',
      '“{link}”同时持有 {most} 条消息，会超越被重新投递的消息',
      { link: linkName(design, id), most },
    ),
    pointer,
    mend: onReader(id, mend),
  });
  const pending = link.nats?.maxAckPending ?? 1;
  if (broker === 'nats' && pending > 1)
    return [
      window(pending, linkAt(id, 'nats', 'maxAckPending'), (now) =>
        onBroker(now, 'nats', { maxAckPending: undefined }),
      ),
    ];
  const flying = link.mqtt?.maxInFlight ?? 65_535;
  if (broker === 'mqtt' && flying > 1 && link.mqtt?.qos !== 0) {
    const found = window(flying, linkAt(id, 'mqtt'), (now) => onBroker(now, 'mqtt', { maxInFlight: 1 }));
    return [link.mqtt?.maxInFlight === undefined ? { ...found, assumed: true } : found];
  }
  const fetched = link.prefetch ?? 1;
  if (broker === 'rabbitmq' && fetched > 1 && link.retry)
    return [window(fetched, linkAt(id, 'prefetch'), ({ prefetch: _prefetch, ...rest }) => rest)];
  return [];
};

/** A message that goes another way, or waits another time, than those behind it. */
const detours = (design: Design, [id, link]: Entry<Subscribe>): Overtaking[] => {
  const again = deadLetterTopic(link);
  const retries =
    again !== undefined && (graphOf(design).reading.get(again) ?? []).some(([, { to }]) => to === link.to);
  const varies = link.delay !== undefined && variance(link.delay) > 0;
  if (!retries && !varies) return [];
  const values = { link: linkName(design, id), topic: nodeName(design, again ?? link.from) };
  return [
    ...(retries
      ? [
          {
            reason: say(
              'what fails at “{link}” comes again through “{topic}”, behind later messages',
              '“{link}”失败的消息经“{topic}”再次到来，排在后来的消息之后',
              values,
            ),
            pointer: linkAt(id, 'deadLetter'),
          },
        ]
      : []),
    ...(varies
      ? [
          {
            reason: say('“{link}” delays each message by another time', '“{link}”对每条消息的延迟不同', values),
            pointer: linkAt(id, 'delay'),
          },
        ]
      : []),
  ];
};
