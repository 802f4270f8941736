import { expect, test } from 'vitest';
import type { Design } from '../../../core/model/design.ts';
import { closedFormOf, reservation } from './closed-form.ts';

const design: Design = {
  eventwright: 1,
  name: 'One queue',
  messages: { tick: { name: 'Tick' } },
  nodes: {
    clock: { kind: 'publisher', name: 'Clock' },
    ticks: { kind: 'topic', name: 'Ticks', messages: ['tick'] },
    worker: { kind: 'subscriber', name: 'Worker' },
  },
  links: {
    'clock-ticks': {
      kind: 'publish',
      from: 'clock',
      to: 'ticks',
      message: 'tick',
      arrivals: { process: 'poisson', ratePerSecond: 40 },
    },
    reads: { kind: 'subscribe', from: 'ticks', to: 'worker', work: { distribution: 'exponential', meanMs: 10 } },
  },
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
