/** What is above a ceiling, and what is not: no false alarm, and an answer for every graph of calls. */
import { expect, test } from 'vitest';
import type { Design } from '../model/design.ts';
import type { Call } from '../model/link.ts';
import { analyse } from './analyse.ts';
import { arrivals, design, exponential, publish, publisher, service, subscribe, topic } from './testing/designs.ts';

const call = (from: string, to: string, given: Partial<Call>): Call => ({
  kind: 'call',
  from,
  to,
  work: exponential(2),
  during: { probability: 0.1 },
  ...given,
});

const calling = (services: number, calls: NonNullable<Design['links']>): Design =>
  design(
    {
      source: publisher,
      a: topic(),
      ...Object.fromEntries(Array.from({ length: services }, (_, at) => [`s${at}`, service({ concurrency: 50 })])),
    },
    { begin: publish('source', 'a', arrivals(10)), read: subscribe('a', 's0', { work: exponential(1) }), ...calls },
  );

test('services that all call each other have an answer, pools or not', () => {
  const calls = Array.from({ length: 49 }, (_, at) => [Math.floor(at / 7), at % 7] as const)
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => [`c${from}${to}`, call(`s${from}`, `s${to}`, { pool: 3 })] as const);
  const { ceilings, stable, subscriptions } = analyse(calling(7, Object.fromEntries(calls)));
  expect({ ceilings, stable }).toEqual({ ceilings: undefined, stable: true });
  expect(subscriptions.read?.throughputPerSecond).toBeCloseTo(10, 6);
});

test('what waits at the end of many ways is what all of them want together', () => {
  // Two calls from each of twelve services to the next: 2^11 ways to the last, which is asked 10 x (2 x 0.5)^11 times a second.
  const calls = Array.from({ length: 11 }, (_, at) =>
    ['x', 'y'].map(
      (name) =>
        [
          `${name}${at}`,
          call(`s${at}`, `s${at + 1}`, {
            during: { probability: 0.5 },
            ...(at === 10 && name === 'x' && { pool: 1, work: exponential(250) }),
          }),
        ] as const,
    ),
  ).flat();
  const { ceilings } = analyse(calling(12, Object.fromEntries(calls)));
  // One connection for 250 ms lets 4/s through of the 5/s.
  expect(ceilings?.x10).toMatchObject({ kind: 'pool', grows: ['read'] });
  expect(ceilings?.x10?.offeredPerSecond).toBeCloseTo(5, 6);
  expect(ceilings?.x10?.mostPerSecond).toBeCloseTo(4, 6);
});

const inRow = (limits: readonly [number, number], workMs = 1, rate = 120) =>
  analyse(
    design(
      { source: publisher, a: topic(), one: service(), b: topic(), two: service({ concurrency: 5 }) },
      {
        begin: publish('source', 'a', { ...arrivals(rate), rateLimit: { perSecond: limits[0] } }),
        read: subscribe('a', 'one', { work: exponential(workMs) }),
        pass: publish('one', 'b', { after: {}, rateLimit: { perSecond: limits[1] } }),
        last: subscribe('b', 'two', { work: exponential(10) }),
      },
    ),
  );

test('who gets no more than its limit lets through has no backlog, whatever let just so much through before', () => {
  expect(Object.keys(inRow([100, 100]).ceilings ?? {})).toEqual(['begin']);
  expect(Object.keys(inRow([100, 90]).ceilings ?? {})).toEqual(['begin', 'pass']);
  expect(inRow([100, 100], 1, 100).ceilings).toBeUndefined();
  // A worker that can do 100/s passes on no more.
  expect(inRow([1000, 110], 10).ceilings).toBeUndefined();
  expect(inRow([1000, 100], 10).ceilings).toBeUndefined();
});

test('a breaker that may open refuses what would wait for the pool', () => {
  const asking = (given: Partial<Call>) =>
    analyse(
      design(
        { source: publisher, a: topic(), one: service({ concurrency: 20 }), callee: service({ concurrency: 8 }) },
        {
          begin: publish('source', 'a', arrivals(170)),
          read: subscribe('a', 'one', { work: exponential(5) }),
          ask: call('one', 'callee', { during: {}, work: exponential(20), pool: 3, ...given }),
        },
      ),
    ).ceilings;
  expect(asking({})).toHaveProperty('ask');
  expect(asking({ breaker: {} })).toHaveProperty('ask');
  expect(asking({ breaker: {}, failure: { probability: 0.6 } })).toBeUndefined();
  expect(asking({ breaker: {}, timeoutMs: 1000 })).toBeUndefined();
});

test('on its way to a topic that blocks a message holds the worker that publishes it', () => {
  const passing = (onFull: 'block' | 'drop-new', rate: number) =>
    analyse(
      design(
        {
          source: publisher,
          a: topic(),
          one: service({ concurrency: 4 }),
          b: topic({ capacity: 1000, onFull, publishLatency: { distribution: 'constant', meanMs: 40 } }),
          two: service({ concurrency: 5 }),
        },
        {
          begin: publish('source', 'a', arrivals(rate)),
          read: subscribe('a', 'one', { work: exponential(5) }),
          pass: publish('one', 'b', { after: {} }),
          last: subscribe('b', 'two', { work: exponential(10) }),
        },
      ),
    );
  // Four workers for 45 ms each, or for 5 ms.
  expect(passing('block', 80).subscriptions.read?.utilisation).toBeCloseTo(0.9, 9);
  expect(passing('block', 120)).toMatchObject({ stable: false, bottleneck: 'read' });
  expect(passing('block', 120).subscriptions.last?.arrivalRatePerSecond).toBeCloseTo(4 / 0.045, 6);
  expect(passing('drop-new', 120).subscriptions.read?.utilisation).toBeCloseTo(0.15, 9);
});
