import { expect, it } from 'vitest';
import { burst } from './burst.ts';
import { counter, nothing } from './testing/examples.ts';
import { refusal, rehearsed } from './testing/rehearsed.ts';

it('brings five times the load for half a minute, and its backlog drains', () => {
  const { scenario, calm, drilled } = rehearsed(burst, counter);
  expect(scenario.faults).toEqual([{ kind: 'rate', atSeconds: 200, forSeconds: 30, value: 5 }]);
  // Four more times 16 a second for 30 s.
  const more = drilled.subscriptions.served!.delivered - calm.subscriptions.served!.delivered;
  expect(more).toBeGreaterThan(1600);
  expect(more).toBeLessThan(2300);
  expect(drilled.drills?.[0]).toMatchObject({ peakAt: 'served', notDrained: 0 });
});

it('says why there is no burst where nothing sends', () => {
  expect(refusal(burst, nothing)).toContain('Nothing sends by itself');
});
