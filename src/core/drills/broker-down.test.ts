import { expect, it } from 'vitest';
import { brokerDown } from './broker-down.ts';
import { counter, example, nothing } from './testing/examples.ts';
import { planned, refusal, rehearsed } from './testing/rehearsed.ts';

it('takes the busiest topic away for a minute, and what waited outside is a backlog that drains', () => {
  const { scenario, drilled } = rehearsed(brokerDown, counter);
  expect(scenario.faults).toEqual([{ kind: 'broker-down', target: 'tickets', atSeconds: 200, forSeconds: 60 }]);
  const [drill] = drilled.drills ?? [];
  // 16 a second for 60 s.
  expect(drill?.backlogPeak?.mean).toBeGreaterThan(800);
  expect(drill?.drainSeconds?.mean).toBeGreaterThan(30);
  expect(drill?.notDrained).toBe(0);
});

it('aims at a topic that is selected', () => {
  expect(planned(brokerDown, counter, ['bells']).faults?.[0]?.target).toBe('bells');
});

it('aims at the topic of an example that carries most, and long before its run ends', () => {
  expect(planned(brokerDown, example('shop-10')).faults).toEqual([
    { kind: 'broker-down', target: 'product-viewed-topic', atSeconds: 600, forSeconds: 60 },
  ]);
});

it('says why nobody would notice where nobody reads', () => {
  expect(refusal(brokerDown, nothing)).toContain('Nobody reads a topic');
});
