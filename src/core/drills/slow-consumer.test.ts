import { expect, it } from 'vitest';
import { slowConsumer } from './slow-consumer.ts';
import { counter, nothing } from './testing/examples.ts';
import { planned, refusal, rehearsed } from './testing/rehearsed.ts';

it('slows the busiest down until it has half as much again to do as it can', () => {
  const { scenario, drilled } = rehearsed(slowConsumer, counter);
  expect(scenario.faults).toEqual([{ kind: 'slow', target: 'clerks', atSeconds: 200, forSeconds: 60, value: 3 }]);
  const [drill] = drilled.drills ?? [];
  // Of 16 a second it does 10.7, so 5.3 a second stay, for 60 s.
  expect(drill?.backlogPeak?.mean).toBeGreaterThan(200);
  expect(drill?.drainSeconds?.mean).toBeGreaterThan(20);
});

it('slows one down the more the less it has to do', () => {
  expect(planned(slowConsumer, counter, ['porter']).faults).toMatchObject([{ target: 'porter', value: 15 }]);
});

it('says why nobody can become slow where nobody works', () => {
  expect(refusal(slowConsumer, nothing)).toContain('Nobody works on messages');
});
