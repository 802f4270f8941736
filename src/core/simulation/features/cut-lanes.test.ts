/** A cut link of an ordered topic holds up the lanes that its node has, also those it has taken over or handed on. */
import { expect, test } from 'vitest';
import type { PlanFault } from '../../network/plan.ts';
import { constant, fault, node, plan, publication, subscription, topic } from '../testing/plans.ts';
import { at, simulate } from '../testing/runs.ts';

const every = Array.from({ length: 80 }, (_, i) => 0.02 + i / 10);
const down = fault('node-down', 'a', { atSeconds: 2, forSeconds: 2 });
const cut = (link: string, atSeconds: number, forSeconds: number) => fault('link-cut', link, { atSeconds, forSeconds });

/** Ten messages per second from 0.02 to 7.92 s on two lanes, 50 ms each; who is left takes over after half a second. */
const acknowledgedBy = (faults: readonly PlanFault[], sharedWorkers = false) => {
  const member = { topic: 0, group: 'both', work: constant(50), rebalanceSeconds: 0.5 };
  const of = plan({
    nodes: [node('source'), node('a', { sharedWorkers }), node('b', { sharedWorkers })],
    topics: [topic('orders', { ordered: true, partitions: 2 })],
    publications: [publication('p', { node: 0, topic: 0, source: { arrivals: at(...every), instances: 1 } })],
    subscriptions: ['a', 'b'].map((id, place) => subscription(id, { node: place + 1, ...member })),
    faults,
  });
  return (seconds: number) => {
    const { a, b } = simulate(of, seconds, 1).subscriptions;
    return [a!.acknowledged, b!.acknowledged];
  };
};

test.each([false, true])(
  'a cut beside a node that is down holds up nothing that others have taken over: pools %s',
  (pools) => {
    const after = acknowledgedBy([down, cut('a', 2, 2)], pools);
    const alone = acknowledgedBy([down], pools);
    for (const seconds of [2.4, 3, 3.9, 4.4, 5, 20]) expect(after(seconds)).toEqual(alone(seconds));
    expect(after(3.9)[1]).toBeGreaterThan(20);
  },
);

test.each([false, true])(
  'a cut holds up the lanes that its node has taken over, until they are handed back: pools %s',
  (pools) => {
    const after = acknowledgedBy([down, cut('b', 3, 3)], pools);
    // What is in work at 3 s ends.
    const before = after(3.05);
    expect(after(3.999)).toEqual(before);
    // From 4.5 s on the first member has its lane again, and works off what has come meanwhile; the other lane waits.
    const [a, b] = after(5.999);
    expect(a! + before[1]!).toBeGreaterThan(before[0]! + 20);
    expect(b).toBe(before[1]);
    expect(after(20).reduce((sum, each) => sum + each)).toBe(80);
  },
);

test('two cuts count twice wherever the lanes go, and all is done once the last is mended', () => {
  const after = acknowledgedBy([cut('b', 1, 2), cut('b', 2.5, 3), down]);
  expect(after(5.499)[1]).toBe(after(0.999)[1]);
  expect(after(20).reduce((sum, each) => sum + each)).toBe(80);
});
