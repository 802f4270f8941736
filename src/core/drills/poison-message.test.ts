import { expect, it } from 'vitest';
import { poisonMessage } from './poison-message.ts';
import { counter, nothing } from './testing/examples.ts';
import { planned, refusal, rehearsed } from './testing/rehearsed.ts';

it('is tried again as often as may be, holds up its lane, and is then put aside', () => {
  const { scenario, calm, drilled } = rehearsed(poisonMessage, counter);
  expect(scenario.faults).toEqual([{ kind: 'poison', target: 'served', atSeconds: 200, forSeconds: 60, value: 0.05 }]);
  const { dropped, redelivered, meanWaitMs } = drilled.subscriptions.served!;
  expect(calm.subscriptions.served!.redelivered).toBe(0);
  // 5 % of 16 a second for 60 s, each tried four times.
  expect(dropped['max-deliveries']).toBeGreaterThan(25);
  expect(redelivered).toBe(3 * dropped['max-deliveries']!);
  expect(meanWaitMs!.mean).toBeGreaterThan(calm.subscriptions.served!.meanWaitMs!.mean);
});

it('aims at a reader that is selected, but rather at one that tries again', () => {
  expect(planned(poisonMessage, counter, ['clerks']).faults?.[0]?.target).toBe('served');
  expect(planned(poisonMessage, counter, ['porter']).faults?.[0]?.target).toBe('served');
});

it('says why nobody would notice where nobody reads', () => {
  expect(refusal(poisonMessage, nothing)).toContain('Nobody reads a topic');
});
