import { expect, test } from 'vitest';
import { constant, fault, oneQueue } from '../testing/plans.ts';
import { at, simulate } from '../testing/runs.ts';

test('a stall freezes work and loses nothing; a node that goes down loses its work and does it again', () => {
  const of = (kind: 'stall' | 'node-down') => ({
    ...oneQueue(at(1), { work: constant(1000) }),
    faults: [fault(kind, 'reader', { atSeconds: 1.5, forSeconds: 2 })],
  });
  expect(simulate(of('stall'), 10, 1).subscriptions.read).toMatchObject({ acknowledged: 1, redelivered: 0 });
  expect(simulate(of('stall'), 10, 1).subscriptions.read!.meanResponseMs!.mean).toBeCloseTo(3000, 6);
  expect(simulate(of('node-down'), 10, 1).subscriptions.read).toMatchObject({ acknowledged: 1, redelivered: 1 });
  expect(simulate(of('node-down'), 10, 1).subscriptions.read!.meanResponseMs!.mean).toBeCloseTo(3500, 6);
});

test('what was acknowledged before its work goes with the node that did it, and its lane goes on', () => {
  const reader = { work: constant(1000), acksFirst: true };
  const of = oneQueue(at(1, 1.5), reader, { ordered: true });
  const down = { kind: 'node-down', target: 'reader', atSeconds: 1.8, forSeconds: 0.2, value: 1 } as const;
  const { read } = simulate({ ...of, faults: [down] }, 10, 1).subscriptions;
  expect(read).toMatchObject({ delivered: 2, acknowledged: 2, inFlight: 0 });
  // Of the first message 800 ms of work, of the second all.
  expect(read!.utilisation!.mean).toBeCloseTo(0.18, 9);
});

test('stalls that overlap freeze the work in hand for as long as the workers, and no longer', () => {
  const response = (...stalls: readonly (readonly [number, number])[]) => {
    const faults = stalls.map(([atSeconds, forSeconds]) => fault('stall', 'reader', { atSeconds, forSeconds }));
    const { subscriptions } = simulate({ ...oneQueue(at(1), { work: constant(1000) }), faults }, 10, 1);
    return subscriptions.read!.meanResponseMs!.mean;
  };
  expect(response([1.5, 2], [2.5, 2])).toBeCloseTo(4000, 6);
  expect(response([1.5, 2], [2, 1])).toBeCloseTo(3000, 6);
  expect(response([1.5, 1], [2.8, 1])).toBeCloseTo(3000, 6);
});
