/** What the design promises about delivery, in sentences: of each topic, and of each subscription and call. */
import type { Topic } from '../../model/node.ts';
import { cell } from '../files/markdown.ts';
import type { SubscriptionPlan } from '../plan/handler-plan.ts';
import type { CallPlan, RetryPlan, TopicPlan } from '../plan/link-plan.ts';
import type { ServicePlan } from '../plan/project-plan.ts';

export const topicPromise = (topic: TopicPlan, node: Topic): string =>
  [
    node.guarantee === 'at-most-once'
      ? 'At most once: a message is acknowledged before the work, and a crash loses it.'
      : 'At least once: a message comes again until it is acknowledged, so a reader may see it twice.',
    topic.ordered
      ? `In order of the key: ${counted(topic.partitions, 'lane')}, each worked off one message after the other.`
      : 'In no promised order.',
    ...(topic.retentionSeconds === undefined
      ? []
      : [`Unread messages are gone after ${seconds(topic.retentionSeconds)}.`]),
    ...(topic.capacity === undefined
      ? []
      : [`At most ${topic.capacity} may wait for one group; then ${fullWords[topic.onFull]}.`]),
    ...(topic.dedupWindowSeconds > 0
      ? [`The same message published again within ${seconds(topic.dedupWindowSeconds)} is dropped.`]
      : []),
    ...(node.replayable ? ['What was read is kept, and may be read again.'] : []),
  ].join(' ');

const fullWords: Readonly<Record<TopicPlan['onFull'], string>> = {
  'drop-new': 'new ones are dropped',
  'drop-old': 'the oldest are dropped',
  reject: 'new ones are refused',
  block: 'the publisher waits',
};

export const subscriptionPromise = (service: ServicePlan, subscription: SubscriptionPlan): string => {
  const { queue, retry, deadLetter, acknowledgeFirst, dropExpired, ackTimeoutMs } = subscription;
  const workers = counted(subscription.concurrency * service.replicas, 'message');
  return [
    `**${cell(service.title)}** reads it as group \`${queue}\`, ${workers} at once.`,
    acknowledgeFirst ? 'Acknowledged before the work.' : 'Acknowledged after the work.',
    `${triedWords(retry)}; then it is ${deadLetter ? `set aside on ${deadLetter.name}` : 'given up'}.`,
    ...(ackTimeoutMs === undefined ? [] : [`Not acknowledged for ${milliseconds(ackTimeoutMs)}, it comes again.`]),
    ...(dropExpired ? ['Skipped when older than its deadline.'] : []),
  ].join(' ');
};

export const callPromise = (service: ServicePlan, { to, timeoutMs, retry, breaker, pool }: CallPlan): string =>
  [
    `**${cell(service.title)}** calls ${to} and waits ${milliseconds(timeoutMs)}.`,
    `${triedWords(retry)}.`,
    ...(pool === undefined ? [] : [`At most ${pool} at once.`]),
    ...(breaker ? [`A breaker stops calling for ${seconds(breaker.openSeconds)} when it keeps failing.`] : []),
  ].join(' ');

const triedWords = (retry: RetryPlan): string => {
  if (retry.maxDeliveries === 1) return 'Tried once';
  const times = retry.maxDeliveries === 0 ? 'Tried until it works' : `Tried up to ${retry.maxDeliveries} times`;
  return `${times}, ${delayWords(retry)}`;
};

const delayWords = ({ backoff, firstMs, factor, maxMs, delaysMs }: RetryPlan): string => {
  if (delaysMs) return `after ${delaysMs.map(milliseconds).join(', ')}`;
  if (backoff === 'none' || firstMs === 0) return 'at once';
  if (backoff === 'fixed' || factor === 1) return `${milliseconds(firstMs)} apart`;
  return `after ${milliseconds(firstMs)}, each delay ${factor} times the last, at most ${milliseconds(maxMs)}`;
};

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;
const milliseconds = (ms: number): string => (ms < 1_000 ? `${ms} ms` : seconds(ms / 1_000));

const units = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
] as const;

/** In the largest unit in which it is a whole number. */
const seconds = (count: number): string => {
  const [size, unit] = units.find(([size]) => count >= size && count % size === 0) ?? [];
  return size === undefined ? `${count} s` : counted(count / size, unit);
};
