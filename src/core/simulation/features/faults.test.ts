import { expect, test } from 'vitest';
import { constant, oneQueue } from '../testing/plans.ts';
import { at, simulate } from '../testing/runs.ts';

test('a stall freezes work and loses nothing; a node that goes down loses its work and does it again', () => {
  const of = (kind: 'stall' | 'node-down') => ({
    ...oneQueue(at(1), { work: constant(1000) }),
    faults: [{ kind, target: 'reader', atSeconds: 1.5, forSeconds: 2 }],
  });
  expect(simulate(of('stall'), 10, 1).subscriptions.read).toMatchObject({ acknowledged: 1, redelivered: 0 });
  expect(simulate(of('stall'), 10, 1).subscriptions.read!.meanResponseMs!.mean).toBeCloseTo(3000, 6);
  expect(simulate(of('node-down'), 10, 1).subscriptions.read).toMatchObject({ acknowledged: 1, redelivered: 1 });
  expect(simulate(of('node-down'), 10, 1).subscriptions.read!.meanResponseMs!.mean).toBeCloseTo(3500, 6);
});
