/** Subscriptions and calls of a result, the most loaded first: those without a steady state, then by utilisation. */
import type { SimulationResult, SubscriptionResult } from './result.ts';

export const byLoad = ({ subscriptions }: Pick<SimulationResult, 'subscriptions'>): [string, SubscriptionResult][] =>
  Object.entries(subscriptions).sort(
    ([, one], [, other]) =>
      Number(one.stable) - Number(other.stable) || (other.utilisation?.mean ?? 0) - (one.utilisation?.mean ?? 0),
  );
