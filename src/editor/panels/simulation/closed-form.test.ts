import { expect, test } from 'vitest';
import type { Design } from '../../../core/model/design.ts';
import { clock } from '../../../core/model/testing/clock.ts';
import { closedFormOf, reservation } from './closed-form.ts';

const design: Design = {
  ...clock('One queue', 40),
  scenarios: {
    double: { rateFactor: 2 },
    slow: { overrides: { '/links/reads/work/meanMs': 20 } },
    outage: { faults: [{ kind: 'stall', target: 'worker', atSeconds: 10, forSeconds: 5 }] },
  },
};

const utilisation = (scenario: string | null, rateFactor?: number) =>
  closedFormOf({ design, choice: { scenario, ...(rateFactor !== undefined && { rateFactor }) } })?.subscriptions.reads
    ?.utilisation;

test('the closed form is that of the scenario: its load, its overrides, and what somebody chose instead', () => {
  expect(utilisation(null)).toBeCloseTo(0.4);
  expect(utilisation('double')).toBeCloseTo(0.8);
  expect(utilisation('double', 0.5)).toBeCloseTo(0.2);
  expect(utilisation('slow')).toBeCloseTo(0.8);
});

test('a scenario with faults has no closed form, and an overload says why', () => {
  expect(closedFormOf({ design, choice: { scenario: 'outage' } })).toBeNull();
  expect(reservation(undefined)?.en).toContain('faults');
  const overloaded = closedFormOf({ design, choice: { scenario: null, rateFactor: 3 } })?.subscriptions.reads;
  expect(reservation(overloaded)?.en).toContain('backlog');
  expect(reservation(closedFormOf({ design, choice: { scenario: null } })?.subscriptions.reads)).toBeNull();
});
