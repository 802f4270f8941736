import { expect, test } from 'vitest';
import type { PlanFault } from '../../network/plan.ts';
import {
  constant,
  exponential,
  fault,
  node,
  oneQueue,
  plan,
  poisson,
  publication,
  subscription,
  topic,
} from '../testing/plans.ts';
import { at, simulate } from '../testing/runs.ts';

const whole = { atSeconds: 0, forSeconds: 10_000 };

test('work that begins while its node is slow takes so many times as long; what is in work and what begins later does not', () => {
  const of = {
    ...oneQueue(at(1, 4, 9), { work: constant(2000) }),
    faults: [fault('slow', 'reader', { atSeconds: 2, forSeconds: 3, value: 3 })],
  };
  // 2 s begun before the fault, 6 s begun in it at 4 s, 2 s begun at 10 s after it: 2 + 6 + (1 + 2) s.
  expect(simulate(of, 30, 1).subscriptions.read!.meanResponseMs!.mean).toBeCloseTo((2000 + 6000 + 3000) / 3, 6);
});

test('twice as slow is twice the utilisation, two slow faults multiply, and a factor of 1 changes nothing', () => {
  const base = oneQueue(poisson(20), { work: exponential(10) });
  const utilisation = (...faults: PlanFault[]) =>
    simulate({ ...base, faults }, 500, 1).subscriptions.read!.utilisation!.mean;
  const slow = (value: number) => fault('slow', 'read', { ...whole, value });
  // The same draws of work, but for the last message in work.
  expect(utilisation(slow(2)) / utilisation()).toBeCloseTo(2, 2);
  expect(utilisation(slow(2), slow(1.5)) / utilisation()).toBeCloseTo(3, 2);
  expect(utilisation(slow(1))).toBe(utilisation());
});

test('attempts that end during a fault fail with its probability, or their own where that is larger', () => {
  const read = (own: number, ...values: number[]) =>
    simulate(
      {
        ...oneQueue(poisson(50), { work: exponential(2), failure: own }),
        faults: values.map((value) => fault('failure', 'reader', { ...whole, value })),
      },
      400,
      1,
    ).subscriptions.read!;
  const lost = (own: number, ...values: number[]) => {
    const { delivered, dropped } = read(own, ...values);
    return dropped['max-deliveries'] / delivered;
  };
  expect(lost(0, 0.3)).toBeCloseTo(0.3, 1.5);
  expect(lost(0.3)).toBe(lost(0.3, 0.2));
  expect(lost(0.1, 0.2, 0.3)).toBe(lost(0.3));
});

test('a service that always fails for 10 s loses exactly what it ends in these 10 s', () => {
  const arrivals = { process: 'constant', ratePerSecond: 10 } as const;
  const of = {
    ...oneQueue(arrivals, { work: constant(1) }),
    faults: [fault('failure', 'read', { atSeconds: 20, forSeconds: 10, value: 1 })],
  };
  expect(simulate(of, 60, 1).subscriptions.read).toMatchObject({
    delivered: 600,
    acknowledged: 500,
    dropped: { 'max-deliveries': 100 },
  });
});

test('poison sent during a fault fails at every attempt, also after it', () => {
  const arrivals = { process: 'constant', ratePerSecond: 10 } as const;
  const retry = { maxDeliveries: 3, delaysMs: [8000], jitter: 0 };
  const of = {
    ...oneQueue(arrivals, { work: constant(1), retry }),
    faults: [fault('poison', 'reader', { atSeconds: 20, forSeconds: 10, value: 1 })],
  };
  expect(simulate(of, 100, 1).subscriptions.read).toMatchObject({
    delivered: 1000,
    redelivered: 200,
    dropped: { 'max-deliveries': 100 },
    acknowledged: 900,
  });
});

test('two shares of poison hit independently: of 0.5 and 0.4 comes 0.7', () => {
  const faults = [0.5, 0.4].map((value) => fault('poison', 'read', { ...whole, value }));
  const { delivered, dropped } = simulate({ ...oneQueue(poisson(100), { work: exponential(1) }), faults }, 200, 1)
    .subscriptions.read!;
  expect(dropped['max-deliveries'] / delivered).toBeCloseTo(0.7, 1.5);
});

test('a broker that delivers twice makes the work of its readers so much more, and every second copy is a duplicate', () => {
  const of = (target: string, value: number) =>
    simulate(
      {
        ...oneQueue(poisson(20), { work: exponential(10) }),
        faults: [fault('duplicates', target, { ...whole, value })],
      },
      1000,
      2,
    ).subscriptions.read!;
  const twice = of('topic', 1);
  expect(twice.delivered - twice.acknowledged).toBe(twice.inFlight);
  expect(Math.abs(twice.duplicates - twice.acknowledged)).toBeLessThan(10);
  expect(twice.utilisation!.mean).toBeCloseTo(0.4, 1.7);
  const some = of('read', 0.25);
  expect(some.duplicates / some.acknowledged).toBeCloseTo(0.25, 1.8);
  expect(some.redelivered).toBe(0);
});

test('second copies keep the order of a serial lane and are never lost for the message', () => {
  const lanes = { ordered: true, partitions: 3 };
  const of = {
    ...oneQueue(poisson(30), { work: exponential(10), servers: 2 }, lanes),
    faults: [fault('duplicates', 'reader', { ...whole, value: 1 })],
  };
  const read = simulate(of, 500, 2).subscriptions.read!;
  expect(read.acknowledged + read.inFlight).toBe(read.delivered);
  expect(Math.abs(read.duplicates - read.acknowledged)).toBeLessThan(20);
});

test('a fault of one subscription leaves every other one of its topic as it was, to the bit', () => {
  const of = (...faults: PlanFault[]) =>
    simulate(
      plan({
        nodes: [node('source'), node('a'), node('b')],
        topics: [topic('t')],
        publications: [publication('p', { node: 0, topic: 0, source: { arrivals: poisson(50), instances: 1 } })],
        subscriptions: [
          subscription('ra', { node: 1, topic: 0, work: exponential(10) }),
          subscription('rb', { node: 2, topic: 0, work: exponential(10) }),
        ],
        faults,
      }),
    ).subscriptions;
  const calm = of();
  for (const kind of [
    'slow',
    'failure',
    'poison',
    'duplicates',
    'link-cut',
    'stall',
    'node-down',
    'replica-down',
  ] as const) {
    const target = kind === 'link-cut' ? 'ra' : 'a';
    const hit = of(fault(kind, target, { atSeconds: 50, forSeconds: 20, value: 0.5 }));
    expect(hit.rb, kind).toEqual(calm.rb);
    expect(hit.ra, kind).not.toEqual(calm.ra);
  }
});
