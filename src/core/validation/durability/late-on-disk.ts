/** An acknowledged message that is in memory only for a while (NATS: syncing data to disk; Redis: persistence). */
import type { Text } from '../../lib/text.ts';
import type { Topic } from '../../model/node.ts';
import { recordAt } from '../brokers/on-broker.ts';
import { onBroker } from '../fixes/on-broker.ts';
import { onTopic } from '../fixes/one-record.ts';
import { nodeAt, say } from '../words.ts';
import type { Thresholds, Weakness } from './weakness.ts';

export const lateOnNats = (id: string, topic: Topic, { syncSeconds }: Thresholds): Weakness[] => {
  const seconds = topic.nats?.syncSeconds ?? 120;
  if (seconds <= syncSeconds) return [];
  const mend = onTopic(id, (before) => onBroker(before, 'nats', { syncSeconds }));
  return [{ reason: late(seconds), pointer: recordAt(nodeAt(id), topic, 'nats', 'syncSeconds'), mend }];
};

/** Left to itself, Linux writes after about half a minute. */
const secondsOf = { always: 0, everysec: 1, no: 30 } as const;

export const lateOnRedis = (id: string, topic: Topic, { syncSeconds }: Thresholds): Weakness[] => {
  const seconds = secondsOf[topic.redis?.sync ?? 'everysec'];
  if (seconds <= syncSeconds) return [];
  const mend = onTopic(id, (before) => onBroker(before, 'redis', { sync: 'always' }));
  return [{ reason: late(seconds), pointer: recordAt(nodeAt(id), topic, 'redis', 'sync'), mend }];
};

const late = (seconds: number): Text =>
  say('it reaches the disk up to {seconds} s later', '最迟 {seconds} 秒后才落盘', { seconds });
