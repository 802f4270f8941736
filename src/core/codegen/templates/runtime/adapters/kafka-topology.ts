/** The Kafka topics and groups that the topics and queues become; topics are made when absent and allowed. */
import type { Admin } from 'kafkajs';
import type { TopicConfig } from '../broker.ts';
import { CannotStart } from '../cannot-start.ts';
import { doneIn } from './kafka-progress.ts';

export interface KafkaSettings {
  /** Copies of each partition: 3 on a cluster of three servers; a single server can only have 1. */
  readonly replication: number;
  /** A member that is silent for so long has its partitions given to the others. */
  readonly sessionTimeoutMs: number;
}

/** Which message of the topic it is, for those who do not want to read all. */
export const messageHeader = 'message';

/** A fetch that finds nothing waits so long at the server; a stop waits for it. */
export const fetchWaitMs = 250;

export const topicOf = (topic: TopicConfig): string => topic.subject;

export const groupOf = (topic: TopicConfig, queue: string): string => `${topic.subject}.${queue}`;

/** Resolves to the partitions that the topic has; more than drawn are welcome. */
export const ensureTopic = async (
  admin: Admin,
  topic: TopicConfig,
  { replication }: KafkaSettings,
): Promise<number> => {
  const name = topicOf(topic);
  if (topic.external) await expectTopic(admin, name);
  const refusal = topic.external ? '' : await create(admin, topic, replication);
  const partitions = await partitionsOf(admin, name);
  if (partitions === 0)
    throw new CannotStart(
      `There is no Kafka topic ${name}${refusal}. Make it with ${topic.partitions} partitions, or allow this client to ` +
        'create topics.',
    );
  if (partitions < topic.partitions)
    throw new CannotStart(
      `The Kafka topic ${name} has ${partitions} partitions and the design draws ${topic.partitions}. Add partitions with ` +
        `"kafka-topics.sh --alter --topic ${name} --partitions ${topic.partitions}" while nothing waits in it, or draw ` +
        `${partitions}.`,
    );
  return partitions;
};

/** Found in the list of all: a server that is asked for one topic by its name may make it. */
const expectTopic = async (admin: Admin, name: string): Promise<void> => {
  if (!(await admin.listTopics()).includes(name))
    throw new CannotStart(
      `The Kafka topic ${name} is not there. Others run it: ask them to make it, or draw it as your own.`,
    );
};

/** Not being allowed to is no failure as long as the topic is there; why it was refused, for when it is not. */
const create = async (admin: Admin, topic: TopicConfig, replicationFactor: number): Promise<string> => {
  const { partitions: numPartitions, retentionSeconds, terms } = topic;
  const retentionMs = retentionSeconds === undefined ? -1 : retentionSeconds * 1000;
  const configEntries = [{ name: 'retention.ms', value: String(retentionMs) }];
  if (terms?.minInSyncReplicas !== undefined)
    configEntries.push({ name: 'min.insync.replicas', value: String(terms.minInSyncReplicas) });
  try {
    await admin.createTopics({ topics: [{ topic: topicOf(topic), numPartitions, replicationFactor, configEntries }] });
    return '';
  } catch (error) {
    return error instanceof Error ? `, and it could not be made (${error.message})` : '';
  }
};

const partitionsOf = async (admin: Admin, name: string): Promise<number> => {
  const { topics } = await admin.fetchTopicMetadata({ topics: [name] }).catch(() => ({ topics: [] }));
  return topics[0]?.partitions.length ?? 0;
};

/** What is behind the committed offsets of a group and not done. */
export const backlogOf = async (admin: Admin, topic: TopicConfig, queue: string): Promise<number> => {
  const name = topicOf(topic);
  const [ends, [committed]] = await Promise.all([
    admin.fetchTopicOffsets(name),
    admin.fetchOffsets({ groupId: groupOf(topic, queue), topics: [name] }),
  ]);
  const waiting = ends.map(({ partition, low, high }) => {
    const own = committed?.partitions.find((other) => other.partition === partition);
    const next = Math.max(Number(low), Number(own?.offset ?? 0));
    return Number(high) - next - doneIn(own?.metadata ?? '');
  });
  return waiting.reduce((sum, count) => sum + count, 0);
};
