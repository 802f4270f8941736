import { expect, test } from 'vitest';
import type { PlanSubscription, PlanTopic } from '../../network/plan.ts';
import { compilePlan } from '../compile/compile.ts';
import { constant, node, plan, publication, settings, subscription, topic } from '../testing/plans.ts';
import { createLive } from '../trace/live.ts';

/** Ten messages per second from 0.02 s on for two members with 50 ms each; one of them is down from 2 to 4 s. */
const acknowledged = (reader: Partial<PlanSubscription>, queue: Partial<PlanTopic> = {}) => {
  const member = { topic: 0, group: 'both', work: constant(50), ...reader };
  const live = createLive(
    compilePlan(
      plan({
        nodes: [node('source'), node('stays'), node('goes')],
        topics: [topic('orders', queue)],
        publications: [
          publication('p', {
            node: 0,
            topic: 0,
            source: {
              arrivals: { process: 'trace', atSeconds: Array.from({ length: 80 }, (_, i) => 0.02 + i / 10) },
              instances: 1,
            },
          }),
        ],
        subscriptions: [subscription('a', { node: 1, ...member }), subscription('b', { node: 2, ...member })],
        faults: [{ kind: 'node-down', target: 'goes', atSeconds: 2, forSeconds: 2, value: 1 }],
      }),
      settings({ durationSeconds: 20 }),
    ),
  );
  return (ms: number) => {
    live.advance(ms);
    return live.frame().acknowledged.reduce((sum, each) => sum + each, 0);
  };
};

test('the whole group stands still when a member leaves and when it comes back, and catches up in between', () => {
  const after = acknowledged({ rebalanceSeconds: 1 });
  // The twenty of the first two seconds; none to 3 s; then ten of backlog and what comes, twenty per second; none from 4 to 5 s.
  expect(after(1999)).toBe(20);
  expect(after(3040)).toBe(20);
  expect(after(3999)).toBe(39);
  expect(after(5040)).toBe(40);
  expect(after(19_000)).toBe(80);
});

test('what is in work when the pause begins is finished, prefetched messages wait', () => {
  const after = acknowledged({ rebalanceSeconds: 1, work: constant(400), prefetch: 3 });
  const before = after(1999);
  expect(after(2999) - before).toBeLessThanOrEqual(1);
  expect(after(20_000)).toBeGreaterThan(before);
});

test('lanes pause with their group', () => {
  const after = acknowledged({ rebalanceSeconds: 1 }, { ordered: true, partitions: 2 });
  const before = after(2000);
  expect(after(3040)).toBe(before);
  expect(after(20_000)).toBe(80);
});

test('without a pause the member that stays goes on at once', () => {
  const after = acknowledged({});
  expect([after(3999), after(5001)]).toEqual([40, 50]);
});
