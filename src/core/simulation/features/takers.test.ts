import { expect, test } from 'vitest';
import type { PlanFault } from '../../network/plan.ts';
import { constant, fault, node, plan, publication, subscription, topic } from '../testing/plans.ts';
import { at, simulate } from '../testing/runs.ts';

/** What each member of a group has been given of messages that come one second apart and find everybody idle. */
const shares = (workers: readonly number[], messages: number, faults: readonly PlanFault[] = []): number[] => {
  const seconds = Array.from({ length: messages }, (_, second) => second);
  const of = plan({
    nodes: [node('source'), ...workers.map((_, member) => node(`m${member}`))],
    topics: [topic('topic')],
    publications: [publication('p', { node: 0, topic: 0, source: { arrivals: at(...seconds), instances: 1 } })],
    subscriptions: workers.map((servers, member) =>
      subscription(`r${member}`, { node: member + 1, topic: 0, group: 'all', servers, work: constant(100) }),
    ),
    faults,
  });
  const { subscriptions } = simulate(of, messages, 1);
  return workers.map((_, member) => subscriptions[`r${member}`]!.delivered);
};

test('idle members of a group are served in turn', () => {
  expect(shares([1, 1, 1], 6)).toEqual([2, 2, 2]);
  expect(shares([1, 1, 1], 4)).toEqual([2, 1, 1]);
});

test('a turn is one message for each worker', () => {
  expect(shares([3, 1], 3)).toEqual([3, 0]);
  expect(shares([3, 1], 4)).toEqual([3, 1]);
  expect(shares([3, 1], 8)).toEqual([6, 2]);
});

test('whoever is down is passed over, and is served in turn again when it comes back', () => {
  const down = (atSeconds: number) => [fault('node-down', 'm1', { atSeconds, forSeconds: 3 })];
  expect(shares([1, 1], 8, down(0.5))).toEqual([6, 2]);
  // Half a turn that is broken off is no part of the turn of the next one: the first begins its second turn at 5 s.
  expect(shares([2, 2], 7, down(2.5))).toEqual([6, 1]);
});
