import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Plan, PlanFault } from '../../network/plan.ts';
import { compilePlan } from '../compile/compile.ts';
import { running } from '../testing/design-runs.ts';
import { constant, exponential, fault, oneQueue, poisson, settings } from '../testing/plans.ts';
import { simulate, study } from '../testing/runs.ts';
import { report } from './report.ts';
import { runAll } from './study.ts';

const queue = (...faults: PlanFault[]): Plan => ({ ...oneQueue(poisson(60), { work: exponential(10) }), faults });
const burst = fault('rate', 'publish', { atSeconds: 100, forSeconds: 50, value: 3 });

test('a burst of 3 times 60/s at a server of 100/s: up by 80/s for 50 s, and down by 40/s in twice that time', () => {
  const [drill] = simulate(queue(burst), 400, 6).drills!;
  expect(drill).toMatchObject({ kind: 'rate', target: 'publish', value: 3, peakAt: 'read', notDrained: 0, lost: 0 });
  // Fluid limits: the peak is (180 - 100) x 50, and drains at 100 - 60 a second.
  expect(drill!.backlogPeak!.mean / 4000).toBeCloseTo(1, 0.9);
  expect(drill!.drainSeconds!.mean / 100).toBeCloseTo(1, 0.8);
  expect(drill!.drainSeconds!.low!).toBeLessThan(drill!.drainSeconds!.mean);
});

test('a node that is down for 20 s loses nothing, and has 60 x 20 more to do', () => {
  const result = simulate(queue(fault('node-down', 'reader', { atSeconds: 100, forSeconds: 20 })), 300, 6);
  const [drill] = result.drills!;
  expect(drill).toMatchObject({ lost: 0, duplicates: 0, notDrained: 0 });
  expect(drill!.backlogPeak!.mean / 1200).toBeCloseTo(1, 0.9);
  expect(drill!.drainSeconds!.mean / 30).toBeCloseTo(1, 0.5);
  const { acknowledged, delivered, inFlight } = result.subscriptions.read!;
  expect(acknowledged + inFlight).toBe(delivered);
});

test('tries of callers who have given up are backlog, too: they wait and take workers', () => {
  const storm = JSON.parse(readFileSync('public/examples/retry-storm.eventwright.json', 'utf8'));
  const { drills, subscriptions } = running(storm, { scenario: 'outage' });
  expect(subscriptions['shop-asks-prices']!.maxQueueLength).toBeGreaterThan(5000);
  const most = subscriptions['shop-asks-prices']!.maxQueueLength;
  expect(drills![0]!.backlogPeak!.mean / most).toBeGreaterThan(0.99);
  expect(drills![0]).toMatchObject({ peakAt: 'shop-asks-prices', notDrained: 1 });
});

test('a run that ends before the backlog has drained says so instead of a time', () => {
  const [drill] = simulate(queue(burst), 200, 3).drills!;
  expect(drill).toMatchObject({ drainSeconds: null, notDrained: 3 });
  const [beyond] = simulate(queue({ ...burst, atSeconds: 300 }), 200, 3).drills!;
  expect(beyond).toMatchObject({ backlogPeak: null, peakAt: null, drainSeconds: null, notDrained: 3, lost: 0 });
});

test('what waits at its publisher is backlog, too, and stands before the link that is cut', () => {
  const arrivals = { process: 'constant', ratePerSecond: 10 } as const;
  const cut = fault('link-cut', 'publish', { atSeconds: 50, forSeconds: 9.95 });
  const of: Plan = { ...oneQueue(arrivals, { work: constant(1) }), faults: [cut] };
  const [drill] = simulate(of, 100, 1).drills!;
  expect(drill!.peakAt).toBe('publish');
  expect(Math.abs(drill!.backlogPeak!.mean - 100)).toBeLessThanOrEqual(1);
  const lossy: Plan = { ...of, publications: of.publications.map((each) => ({ ...each, waits: false })) };
  const { drills, subscriptions } = simulate(lossy, 100, 1);
  expect(drills![0]).toMatchObject({ lost: subscriptions.read!.dropped['link-cut'], notDrained: 0 });
});

test('duplicates are counted from the beginning of the fault until all is as before', () => {
  const twice = fault('duplicates', 'topic', { atSeconds: 50, forSeconds: 50, value: 1 });
  const of: Plan = { ...oneQueue(poisson(60), { work: exponential(5) }), faults: [twice] };
  const [drill] = simulate(of, 150, 2).drills!;
  // 50 s at 60/s in each of two replications, and a little more until all was as before.
  expect(drill!.duplicates / 6000).toBeGreaterThan(0.9);
  expect(drill!.duplicates / 6000).toBeLessThan(1.1);
});

test('only a scenario with faults has drills, and their order and the number of threads change nothing', () => {
  expect(study(queue(), { durationSeconds: 5, replications: 2 }).drills).toBeUndefined();
  const program = compilePlan(queue(burst), settings({ durationSeconds: 200, replications: 3 }));
  const all = runAll(program).map((each) => structuredClone(each));
  expect(report(program, [...all].reverse(), 1).digest).toBe(report(program, all, 0).digest);
});

test('a fault is held against the time before it without what an earlier one did', () => {
  const down = fault('node-down', 'reader', { atSeconds: 300, forSeconds: 20 });
  const [, alone] = simulate(queue({ ...burst, value: 1 }, down), 400, 3).drills!;
  const [, after] = simulate(queue(burst, down), 400, 3).drills!;
  expect(after!.drainSeconds!.mean / alone!.drainSeconds!.mean).toBeCloseTo(1, 0.4);
  expect(after!.drainSeconds!.mean).toBeGreaterThan(15);
});
