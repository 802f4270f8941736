/** The way from broker to worker: while a message is on it, one of the places that its worker prefetches is taken. */
import { meanMs, variance } from '../distributions/law/moments.ts';
import type { Plan } from './plan.ts';

export interface Delivery {
  readonly meanMs: number;
  readonly variance: number;
  readonly prefetch: number;
}

/** Null where messages are with the worker at once, and for calls. */
export const deliveryOf = ({ subscriptions, topics }: Plan, work: number): Delivery | null => {
  const subscription = subscriptions[work];
  const law = subscription && topics[subscription.topic]!.deliveryLatency;
  return law ? { meanMs: meanMs(law), variance: variance(law), prefetch: subscription.prefetch } : null;
};
