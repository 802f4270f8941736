/** What a subscription or call has lost, by reason. What goes to a dead letter topic is not lost. */
import type { SubscriptionResult } from './result.ts';

export const lossReasons = [
  'capacity',
  'max-deliveries',
  'broker-down',
  'link-cut',
  'publish-timeout',
  'expired',
] as const;

export type LossReason = (typeof lossReasons)[number];

export const lostBecause = ({ dropped, expired }: SubscriptionResult, reason: LossReason): number =>
  reason === 'expired' ? expired : (dropped[reason] ?? 0);

export const lostOf = (result: SubscriptionResult): number =>
  lossReasons.reduce((sum, reason) => sum + lostBecause(result, reason), 0);
