import { expect, test } from 'vitest';
import { analyse } from './analyse.ts';
import { reasons } from './reasons.ts';
import { arrivals, design, exponential, publish, publisher, service, subscribe, topic } from './testing/designs.ts';

/** Why the figures of the handler that calls are estimates, by its workers and the places in the pool of its call. */
const whyOf = (concurrency: number, pool?: number, only?: string) =>
  analyse(
    design(
      { source: publisher, a: topic(), caller: service({ concurrency }), callee: service({ concurrency: 9 }) },
      {
        begin: publish('source', 'a', arrivals(1)),
        read: subscribe('a', 'caller', { work: exponential(5) }),
        look: subscribe('a', 'caller', { group: 'look', work: exponential(5) }),
        ask: {
          kind: 'call',
          from: 'caller',
          to: 'callee',
          during: only === undefined ? {} : { subscriptions: [only] },
          work: exponential(10),
          ...(pool !== undefined && { pool }),
        },
      },
    ),
  ).subscriptions.read?.approximation;

test('of a handler whose workers may wait for a place in the pool of their call, the reason names the pool', () => {
  expect(reasons['calls-in-line'].en).toContain('pool');
  expect(whyOf(4, 1, 'read')).toBe(reasons['calls-in-line'].en);
  expect(whyOf(4, 3, 'read')).toBe(reasons['calls-in-line'].en);
  // Two subscriptions with four workers each ask over one pool.
  expect(whyOf(4, 7)).toBe(reasons['calls-in-line'].en);
});

test('a pool as large as all who ask holds nobody up', () => {
  for (const why of [whyOf(4, 4, 'read'), whyOf(1, 1, 'read'), whyOf(4, 8), whyOf(4)])
    expect(why).toBe(reasons.calls.en);
});
