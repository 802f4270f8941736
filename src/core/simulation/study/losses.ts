/** What a subscription or call has lost, by reason. What goes to a dead letter topic is not lost. */
import type { Text } from '../../lib/text.ts';
import type { SubscriptionResult } from './result.ts';

export const lossWords = {
  capacity: { en: 'Queue full', zh: '队列已满' },
  'max-deliveries': { en: 'Tried too often', zh: '重试次数用尽' },
  'broker-down': { en: 'Broker down', zh: '消息代理停机' },
  'link-cut': { en: 'Link cut', zh: '连线中断' },
  'publish-timeout': { en: 'Publisher waited too long', zh: '发布者等待超时' },
  expired: { en: 'Expired', zh: '过期' },
} as const satisfies Readonly<Record<string, Text>>;

export type LossReason = keyof typeof lossWords;

export const lossReasons = Object.keys(lossWords) as readonly LossReason[];

export const lostBecause = ({ dropped, expired }: SubscriptionResult, reason: LossReason): number =>
  reason === 'expired' ? expired : (dropped[reason] ?? 0);

export const lostOf = (result: SubscriptionResult): number =>
  lossReasons.reduce((sum, reason) => sum + lostBecause(result, reason), 0);
