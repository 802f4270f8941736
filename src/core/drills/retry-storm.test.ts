import { expect, it } from 'vitest';
import { retryStorm } from './retry-storm.ts';
import { counter, example } from './testing/examples.ts';
import { planned, refusal, rehearsed } from './testing/rehearsed.ts';

it('lets most attempts fail for a minute, and the further attempts pile up as a backlog', () => {
  const { scenario, calm, drilled } = rehearsed(retryStorm, counter);
  expect(scenario.faults).toEqual([{ kind: 'failure', target: 'served', atSeconds: 200, forSeconds: 60, value: 0.8 }]);
  expect(calm.subscriptions.served!.redelivered).toBe(0);
  expect(drilled.subscriptions.served!.redelivered).toBeGreaterThan(500);
  expect(drilled.drills?.[0]).toMatchObject({ peakAt: 'served', notDrained: 0 });
});

it('aims at calls, too', () => {
  expect(planned(retryStorm, example('retry-storm')).faults?.[0]?.target).toBe('shop-asks-prices');
});

it('says why failures bring no storm where nothing is tried twice', () => {
  expect(refusal(retryStorm, example('query-reply'))).toContain('Nothing is tried a second time');
});
