import { expect, it } from 'vitest';
import { keySkew } from './key-skew.ts';
import { counter, example, nothing } from './testing/examples.ts';
import { planned, refusal, rehearsed } from './testing/rehearsed.ts';

const shares = { distribution: 'shares', shares: [0.625, 0.125, 0.125, 0.125] };

it('sends half of the messages to one partition, which then gets more than it can do', () => {
  const { scenario, calm, drilled } = rehearsed(keySkew, counter);
  expect(scenario.overrides).toEqual({ '/nodes/tickets/keyDistribution': shares });
  expect(calm.subscriptions.served!.stable).toBe(true);
  // 10 a second for a lane that can do 8.
  expect(drilled.subscriptions.served!.stable).toBe(false);
});

it('aims at the topic whose readers are busiest', () => {
  expect(planned(keySkew, example('cart-3')).overrides).toEqual({ '/nodes/cart-commands/keyDistribution': shares });
});

it('says why keys decide nothing where no topic keeps order over partitions', () => {
  expect(refusal(keySkew, nothing)).toContain('keys decide nothing');
  expect(refusal(keySkew, example('shop-10'))).toContain('keys decide nothing');
});
