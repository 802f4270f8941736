import { expect, test } from 'vitest';
import { constant, node, plan, publication, subscription, topic } from '../testing/plans.ts';
import { at, simulate } from '../testing/runs.ts';

test('whoever has a lane does the work of another link of its group, and a crash in it is its own', () => {
  const seconds = Array.from({ length: 40 }, (_, second) => 1 + second);
  const retry = { maxDeliveries: 2, delaysMs: [], jitter: 0 };
  const reader = { topic: 0, group: 'readers', work: constant(100), retry };
  const drained = (replicas: number, shared: boolean) =>
    simulate(
      plan({
        nodes: [
          node('source'),
          node('all', { sharedWorkers: shared }),
          node('some', { replicas, sharedWorkers: shared }),
        ],
        topics: [topic('topic', { ordered: true, partitions: 4 })],
        messages: [
          { id: 'm0', deadlineMs: null },
          { id: 'm1', deadlineMs: null },
        ],
        publications: [
          publication('publish', { node: 0, topic: 0, source: { arrivals: at(...seconds), instances: 1 } }),
        ],
        subscriptions: [
          subscription('reads-all', { node: 1, ...reader, crash: 0.3 }),
          subscription('reads-some', { node: 2, ...reader, accepts: [1], servers: replicas }),
        ],
      }),
      200,
      1,
    ).subscriptions['reads-all']!;
  for (const replicas of [1, 2])
    for (const shared of [false, true]) {
      const { acknowledged, dropped, inFlight, redelivered } = drained(replicas, shared);
      expect({ inFlight, ended: acknowledged + dropped['max-deliveries'] }).toEqual({ inFlight: 0, ended: 40 });
      expect(redelivered).toBeGreaterThan(3);
    }
});
