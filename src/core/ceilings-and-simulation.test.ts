/** Ceilings outside of the servers at half, 95 % and 120 % of what they let through: analysis and simulation say the same of each. */
import { describe, expect, test } from 'vitest';
import type { Design } from './model/design.ts';
import type { Call, Publish } from './model/link.ts';
import type { Topic } from './model/node.ts';
import { analyse } from './queueing/analyse.ts';
import { reasons } from './queueing/reasons.ts';
import {
  arrivals,
  design,
  exponential,
  publish,
  publisher,
  service,
  subscribe,
  topic,
} from './queueing/testing/designs.ts';
import { running } from './simulation/testing/design-runs.ts';
import { overload } from './validation/rules/capacity/overload.ts';
import { rateLimitBelowArrival } from './validation/rules/capacity/rate-limit-below-arrival.ts';
import { validate } from './validation/validate.ts';

const call = (from: string, given: Partial<Call>): Call => ({
  kind: 'call',
  from,
  to: 'callee',
  work: exponential(20),
  ...given,
});
const callee = service({ concurrency: 8 });
const limit = { rateLimit: { perSecond: 100 } };
const confirmedAfter = { publishLatency: { distribution: 'constant', meanMs: 50 } } as const;

const asked = (rate: number, given: Partial<Call>) =>
  design({ source: publisher, callee }, { ask: call('source', { ...arrivals(rate), ...given }) });

const asking = (rate: number, given: Partial<Call>) =>
  design(
    { source: publisher, a: topic(), one: service({ concurrency: 20 }), callee },
    {
      begin: publish('source', 'a', arrivals(rate)),
      read: subscribe('a', 'one', { work: exponential(5) }),
      ask: call('one', { during: {}, ...given }),
    },
  );

const published = (rate: number, given: Partial<Publish>, latency: Partial<Topic> = {}) =>
  design(
    { source: publisher, a: topic(latency), one: service({ concurrency: 4 }) },
    {
      begin: publish('source', 'a', { ...arrivals(rate), ...given }),
      read: subscribe('a', 'one', { work: exponential(5) }),
    },
  );

const passedOn = (rate: number, workMs: number, given: Partial<Publish>, second: Partial<Topic> = {}) =>
  design(
    { source: publisher, a: topic(), one: service({ concurrency: 4 }), b: topic(second), two: service() },
    {
      begin: publish('source', 'a', arrivals(rate)),
      read: subscribe('a', 'one', { work: exponential(5) }),
      pass: publish('one', 'b', { after: {}, ...given }),
      'read-b': subscribe('b', 'two', { work: exponential(workMs) }),
    },
  );

interface Case {
  readonly name: string;
  /** Its ceiling is 100/s. */
  readonly at: (ratePerSecond: number) => Design;
  readonly ceiling: string;
  readonly kind: string;
  /** What piles up; the link itself is no subscription where nobody is offered anything yet. */
  readonly grows: string;
  /** Who gets 100/s behind it. */
  readonly last: string;
}

const cases: readonly Case[] = [
  {
    name: 'a topic that blocks the worker before it',
    at: (rate) => passedOn(rate, 10, {}, { capacity: 5, onFull: 'block' }),
    ...{ ceiling: 'b', kind: 'blocking', grows: 'read', last: 'read-b' },
  },
  {
    name: 'a pool of requests',
    at: (rate) => asked(rate, { pool: 2 }),
    ...{ ceiling: 'ask', kind: 'pool', grows: 'ask', last: 'ask' },
  },
  {
    name: 'a pool of calls during work',
    at: (rate) => asking(rate, { pool: 2 }),
    ...{ ceiling: 'ask', kind: 'pool', grows: 'read', last: 'ask' },
  },
  {
    name: 'a limit that delays requests',
    at: (rate) => asked(rate, limit),
    ...{ ceiling: 'ask', kind: 'rate-limit', grows: 'ask', last: 'ask' },
  },
  {
    name: 'a limit that delays calls during work',
    at: (rate) => asking(rate, limit),
    ...{ ceiling: 'ask', kind: 'rate-limit', grows: 'read', last: 'ask' },
  },
  {
    name: 'a limit that delays a source',
    at: (rate) => published(rate, limit),
    ...{ ceiling: 'begin', kind: 'rate-limit', grows: 'begin', last: 'read' },
  },
  {
    name: 'a limit that delays what work causes',
    at: (rate) => passedOn(rate, 5, limit),
    ...{ ceiling: 'pass', kind: 'rate-limit', grows: 'pass', last: 'read-b' },
  },
  {
    name: 'the buffer of a source',
    at: (rate) => published(rate, { bufferMessages: 5 }, confirmedAfter),
    ...{ ceiling: 'begin', kind: 'buffer', grows: 'begin', last: 'read' },
  },
  {
    name: 'the buffer of a worker',
    at: (rate) => passedOn(rate, 5, { bufferMessages: 5 }, confirmedAfter),
    ...{ ceiling: 'pass', kind: 'buffer', grows: 'read', last: 'read-b' },
  },
];

const run = (of: Design) => running(of, { durationSeconds: 100, warmupSeconds: 20, replications: 2 });
const judged = (of: Design) => validate(of, analyse(of), [overload, rateLimitBelowArrival]);

describe.each(cases)('$name', ({ at, ceiling, grows, kind, last }) => {
  test.each([50, 95])('keeps up with %i/s where it lets through 100/s, and nothing of that is called exact', (rate) => {
    const theory = analyse(at(rate));
    const simulated = run(at(rate));
    expect(theory.stable).toBe(true);
    expect(theory).not.toHaveProperty('ceilings');
    expect(simulated).not.toHaveProperty('ceilings');
    expect(theory.maxRateFactor).toBeCloseTo(100 / rate, 6);
    expect(judged(at(rate))).toEqual([]);
    for (const [id, each] of Object.entries(simulated.subscriptions)) {
      expect(each.stable, id).toBe(true);
      expect(each.meanResponseMs, id).not.toBeNull();
      expect(theory.subscriptions[id]?.lossFraction).toBe(0);
      expect(theory.subscriptions[id]?.throughputPerSecond).toBeCloseTo(rate, 9);
      expect(Math.abs(each.throughputPerSecond!.mean / rate - 1)).toBeLessThan(0.05);
    }
    if (theory.subscriptions[grows]) expect(theory.subscriptions[grows].exact).toBe(false);
  });

  test('grows by 20/s of 120/s, which both say, with no mean where it grows and 100/s behind it', () => {
    const theory = analyse(at(120));
    const simulated = run(at(120));
    expect(theory.stable).toBe(false);
    expect(simulated.ceilings).toEqual(theory.ceilings);
    expect(Object.keys(theory.ceilings!)).toEqual([ceiling]);
    const { mostPerSecond, offeredPerSecond, ...rest } = theory.ceilings![ceiling]!;
    expect(rest).toEqual({ kind, grows: [grows] });
    expect([offeredPerSecond, mostPerSecond].map((rate) => Number(rate.toFixed(9)))).toEqual([120, 100]);
    expect(theory.bottleneck).toBe(kind === 'blocking' ? 'read-b' : ceiling);
    expect(theory.maxRateFactor).toBeCloseTo(100 / 120, 6);
    expect(simulated.warnings).toEqual([]);
    expect(theory.subscriptions[last]?.throughputPerSecond).toBeCloseTo(100, 8);
    expect(theory.subscriptions[last]?.lossFraction).toBe(0);
    expect(Math.abs(simulated.subscriptions[last]!.throughputPerSecond!.mean - 100)).toBeLessThan(2);
    expect(judged(at(120)).filter(({ links }) => links.includes(grows))).toHaveLength(1);
    if (theory.subscriptions[grows] === undefined) return;
    const none = {
      meanQueueLength: null,
      meanInSystem: null,
      meanWaitMs: null,
      meanResponseMs: null,
      p95Ms: null,
      p99Ms: null,
    };
    expect(theory.subscriptions[grows]).toMatchObject({ ...none, exact: false });
    expect(simulated.subscriptions[grows]).toMatchObject({ ...none, p50Ms: null, p999Ms: null, stable: false });
    expect(theory.subscriptions[grows].throughputPerSecond).toBeCloseTo(100, 8);
    // Two runs of 100 s each.
    expect(Math.abs(simulated.subscriptions[grows]!.inFlight - 4000)).toBeLessThan(700);
  });
});

test('a worker that a topic may block is never exact, and the reason is that topic', () => {
  const { read } = analyse(passedOn(50, 10, {}, { capacity: 5, onFull: 'block' })).subscriptions;
  expect(read).toMatchObject({ exact: false, approximation: reasons['blocked-worker'].en });
  expect(analyse(passedOn(50, 10, {}, { capacity: 5 })).subscriptions.read?.exact).toBe(true);
  expect(
    analyse(passedOn(50, 10, { after: { delay: exponential(5) } }, { capacity: 5, onFull: 'block' })).subscriptions.read
      ?.exact,
  ).toBe(true);
});

test('of two that wait for one pool, only that with too few workers falls behind', () => {
  const both = design(
    { source: publisher, a: topic(), b: topic(), one: service({ concurrency: 10 }), callee },
    {
      many: publish('source', 'a', arrivals(110)),
      few: publish('source', 'b', arrivals(1)),
      'read-many': subscribe('a', 'one', { work: exponential(5) }),
      'read-few': subscribe('b', 'one', { work: exponential(5) }),
      ask: call('one', { during: {}, pool: 2 }),
    },
  );
  const theory = analyse(both);
  expect(theory.ceilings?.ask).toMatchObject({ kind: 'pool', grows: ['read-many'] });
  const { subscriptions } = run(both);
  expect([subscriptions['read-many']?.stable, subscriptions['read-few']?.stable]).toEqual([false, true]);
  expect(subscriptions['read-few']!.inFlight).toBeLessThan(10);
  for (const id of ['read-many', 'read-few', 'ask']) {
    const expected = theory.subscriptions[id]!.throughputPerSecond!;
    expect(Math.abs(subscriptions[id]!.throughputPerSecond!.mean / expected - 1), id).toBeLessThan(0.1);
  }
});

/** Each message makes two calls; the second is made by the answer to the first where it is nested. */
const calling = (rate: number, first: number, second: number, from: 'one' | 'callee') => {
  const base = asking(rate, { pool: first });
  const other = { ...call(from, { during: {}, pool: second }), to: 'other' };
  return {
    ...base,
    nodes: { ...base.nodes, other: service({ concurrency: 8 }), callee: service({ concurrency: 20 }) },
    links: { ...base.links, next: other },
  };
};

test.each([
  ['the narrower of two pools, asked first', calling(120, 2, 3, 'one'), 'ask'],
  ['the narrower of two pools, asked last', calling(120, 3, 2, 'one'), 'next'],
  ['two pools alike', calling(120, 2, 2, 'one'), 'ask'],
  ['the pool of who is called', calling(120, 8, 2, 'callee'), 'next'],
] as const)('%s lets the backlog of the reader grow', (_, of, narrow) => {
  const theory = analyse(of);
  const simulated = run(of);
  expect(theory.ceilings?.[narrow]).toMatchObject({ grows: ['read'] });
  expect(simulated.ceilings).toEqual(theory.ceilings);
  for (const id of ['read', 'ask', 'next']) {
    expect(theory.subscriptions[id]?.throughputPerSecond, id).toBeCloseTo(100, 6);
    expect(simulated.subscriptions[id]!.stable).toBe(id !== 'read');
    expect(Math.abs(simulated.subscriptions[id]!.throughputPerSecond!.mean / 100 - 1), id).toBeLessThan(0.08);
  }
  expect(simulated.subscriptions.read!.inFlight).toBeGreaterThan(3000);
  expect(simulated.subscriptions.ask!.inFlight).toBeLessThan(50);
});

test('a caller that gives up is in the pool no longer than its patience', () => {
  const patient = { pool: 2, timeoutMs: 10, retry: { maxDeliveries: 1 } } as const;
  // Work of 20 ms is waited for 20 (1 - exp(-1 / 2)) = 7.869 ms on average: at most 254.1/s.
  expect(analyse(asked(240, patient)).stable).toBe(true);
  expect(analyse(asked(270, patient)).ceilings?.ask?.mostPerSecond).toBeCloseTo(254.15, 1);
  expect(run(asked(240, patient)).subscriptions.ask!.inFlight).toBeLessThan(200);
  expect(run(asked(270, patient)).subscriptions.ask!.inFlight).toBeGreaterThan(1500);
});

test('workers of a bounded queue that wait for a pool lose what they do not get to', () => {
  const bounded = (rate: number) => {
    const open = asking(rate, { pool: 2 });
    return { ...open, nodes: { ...open.nodes, a: topic({ capacity: 50 }) } };
  };
  const theory = analyse(bounded(120));
  const { read } = run(bounded(120)).subscriptions;
  expect([theory.stable, read?.stable, theory.maxRateFactor]).toEqual([true, true, null]);
  expect(theory).not.toHaveProperty('ceilings');
  expect(Math.abs(theory.subscriptions.read!.throughputPerSecond! - read!.throughputPerSecond!.mean)).toBeLessThan(3);
  expect(Math.abs(theory.subscriptions.read!.lossFraction! - read!.lossFraction!.mean)).toBeLessThan(0.03);
});

test('who asks for nothing waits for nothing', () => {
  const both = asking(120, { pool: 2 });
  const idle = {
    ...both,
    nodes: { ...both.nodes, b: topic() },
    links: { ...both.links, none: publish('source', 'b', arrivals(0)), 'read-b': subscribe('b', 'one') },
  };
  expect(analyse(idle).ceilings?.ask?.grows).toEqual(['read']);
  expect(analyse(idle).subscriptions['read-b']).toMatchObject({ utilisation: 0, throughputPerSecond: 0 });
});

test('who refuses, gives up or drops loses messages and keeps none', () => {
  const refusing = { rateLimit: { perSecond: 100, onLimit: 'reject' } } as const;
  const leaving = { bufferMessages: 5, bufferTimeoutMs: 100 };
  for (const each of [asked(120, refusing), published(120, refusing), published(120, leaving, confirmedAfter)]) {
    expect(analyse(each).stable).toBe(true);
    expect(analyse(each)).not.toHaveProperty('ceilings');
    expect(run(each)).not.toHaveProperty('ceilings');
  }
  const refused = (rate: number) => asked(rate, { ...refusing, retry: { maxDeliveries: 0 } });
  // Who asks again for ever is delayed, and not refused.
  expect([analyse(refused(90)).stable, analyse(refused(120)).stable]).toEqual([true, false]);
});
