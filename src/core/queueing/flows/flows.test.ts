import { expect, test } from 'vitest';
import type { Design } from '../../model/design.ts';
import type { Call } from '../../model/link.ts';
import {
  arrivals,
  design,
  exponential,
  oneQueue,
  publish,
  publisher,
  service,
  subscribe,
  topic,
} from '../testing/designs.ts';
import { flowsOf } from './flows.ts';

const constant = (meanMs: number) => ({ distribution: 'constant', meanMs }) as const;
const call = (from: string, to: string, given: Partial<Call> = {}): Call => ({
  kind: 'call',
  from,
  to,
  during: {},
  ...given,
});

/** Nobody waits in a queue to speak of: times are those of the work. */
const quiet = { ...arrivals(1e-9) };
const many = { replicas: 100 };

const chain = (ask: Partial<Call> = {}): Design =>
  design(
    { source: publisher, a: topic(), one: service(many), other: service(many), b: topic(), two: service(many) },
    {
      begin: publish('source', 'a', quiet),
      read: subscribe('a', 'one', { work: constant(10) }),
      ask: call('one', 'other', { work: constant(30), ...ask }),
      next: publish('one', 'b', { after: { probability: 0.5 } }),
      end: subscribe('b', 'two', { work: constant(40) }),
    },
  );

test('the asynchronous share weighs each edge with its rate and its time: 10 and half of 40 against 30', () => {
  const { asynchronousShare, slowestCall } = flowsOf(chain()).flows.begin!;
  expect(asynchronousShare).toBeCloseTo(30 / 60, 6);
  expect(slowestCall?.link).toBe('ask');
  expect(slowestCall?.share).toBeCloseTo(0.5, 6);
});

test('of the critical path, the time in which a caller waits is synchronous: 30 of 80', () => {
  const { criticalPath, lag } = flowsOf(chain()).flows.begin!;
  expect(criticalPath.links).toEqual(['begin', 'read', 'next', 'end']);
  expect(criticalPath.synchronousShare).toBeCloseTo(30 / 80, 6);
  expect(lag.meanMs).toBeCloseTo(80, 6);
});

test('a call inside a call is counted once: 30 of its own, 20 behind it, of 60 in all', () => {
  const base = chain();
  const deeper = {
    ...base,
    nodes: { ...base.nodes, deep: service(many) },
    links: { ...base.links, dig: call('other', 'deep', { work: constant(20) }) },
  };
  const { asynchronousShare, slowestCall } = flowsOf(deeper).flows.begin!;
  expect(asynchronousShare).toBeCloseTo(30 / 80, 6);
  expect(slowestCall).toMatchObject({ link: 'ask' });
  expect(slowestCall?.share).toBeCloseTo(30 / 80, 6);
});

test('it is 1 without calls and 0 where there is nothing else, and falls as a call takes longer', () => {
  expect(flowsOf(oneQueue(1, { work: exponential(10) })).flows.write).toMatchObject({
    asynchronousShare: 1,
    criticalPath: { synchronousShare: 0 },
    slowestCall: null,
  });
  const asked = design(
    { source: publisher, one: service(), two: service() },
    {
      ask: { kind: 'call', from: 'source', to: 'one', ...arrivals(1), work: exponential(5) },
      dig: call('one', 'two', { work: exponential(5) }),
    },
  );
  expect(flowsOf(asked).flows.ask).toMatchObject({ asynchronousShare: 0, criticalPath: { synchronousShare: 1 } });
  const shares = [1, 10, 100].map((ms) => flowsOf(chain({ work: constant(ms) })).flows.begin!.asynchronousShare!);
  expect(shares[0]).toBeGreaterThan(shares[1]!);
  expect(shares[1]).toBeGreaterThan(shares[2]!);
});

test('the lag of a topic with one reader is its response: M/M/1 at 80 of 100 per second', () => {
  const { flows, lags } = flowsOf(oneQueue(80, { work: exponential(10) }));
  expect(lags.queue).toMatchObject({ groups: 1, slowest: 'read', exact: true });
  expect(lags.queue!.meanMs).toBeCloseTo(50, 9);
  expect(lags.queue!.p99Ms).toBeCloseTo(50 * Math.log(100), 6);
  expect(flows.write!.lag).toMatchObject({ exact: true });
  expect(flows.write!.lag.p99Ms).toBeCloseTo(50 * Math.log(100), 6);
});

test('the lag of a flow adds up along the slowest way: two M/M/1 queues in a row are an Erlang law', () => {
  const row = design(
    { source: publisher, a: topic(), one: service(), b: topic(), two: service() },
    {
      begin: publish('source', 'a', arrivals(50)),
      'read-one': subscribe('a', 'one', { work: exponential(10) }),
      next: publish('one', 'b', { after: {} }),
      'read-two': subscribe('b', 'two', { work: exponential(10) }),
    },
  );
  const { lag } = flowsOf(row).flows.begin!;
  expect(lag.meanMs).toBeCloseTo(40, 9);
  // Two stages of 20 ms: P(T > t) = (1 + t / 20) exp(-t / 20) is 0.01 at 6.638352 stages.
  expect(lag.p99Ms! / 20).toBeCloseTo(6.638352, 4);
  expect(lag.exact).toBe(true);
});

test('the last of several readers is later than each of them: what is said of the slowest way is an estimate', () => {
  const one = oneQueue(50, { work: exponential(10) });
  const two = {
    ...one,
    nodes: { ...one.nodes, other: service() },
    links: { ...one.links, 'read-too': subscribe('queue', 'other', { work: exponential(10) }) },
  };
  expect(flowsOf(one).flows.write!.lag.exact).toBe(true);
  expect(flowsOf(two).flows.write!.lag).toMatchObject({ exact: false, p99Ms: expect.closeTo(20 * Math.log(100), 6) });
});

test('the percentiles of several groups are those of the last one at most, and are called estimates', () => {
  const both = design(
    { source: publisher, a: topic({ publishLatency: constant(5) }), one: service(), two: service() },
    {
      begin: publish('source', 'a', arrivals(50)),
      'read-one': subscribe('a', 'one', { work: exponential(10) }),
      'read-two': subscribe('a', 'two', { work: exponential(10) }),
    },
  );
  const lag = flowsOf(both).lags.a!;
  expect(lag).toMatchObject({ groups: 2, exact: false });
  expect(lag.meanMs).toBeCloseTo(25, 9);
  expect(lag.p99Ms).toBeCloseTo(5 + 20 * Math.log(200), 6);
});

test('what is acknowledged before its work is processed later than it is acknowledged', () => {
  const early = oneQueue(50, { work: exponential(10), acknowledge: 'before-work' });
  const { lags } = flowsOf(early);
  expect(lags.queue!.meanMs).toBeCloseTo(20, 9);
  expect(lags.queue!.p99Ms).toBeCloseTo(20 * Math.log(100), 6);
  expect(lags.queue).toMatchObject({ exact: true });
});

test('behind what cannot keep up nothing is known, and a loop is gone round once', () => {
  const { flows, lags } = flowsOf(oneQueue(200, { work: exponential(10) }));
  const unknown = { meanMs: null, p95Ms: null, p99Ms: null, exact: false };
  expect([flows.write!.lag, lags.queue]).toEqual([unknown, { ...unknown, groups: 1, slowest: 'read' }]);
  const one = oneQueue(1e-9, { work: constant(10) });
  const loop = { ...one, links: { ...one.links, again: publish('reader', 'queue', { after: { probability: 0.5 } }) } };
  const { asynchronousShare, criticalPath, lag } = flowsOf(loop).flows.write!;
  expect([asynchronousShare, criticalPath.links]).toEqual([1, ['write', 'read']]);
  expect(lag.meanMs).toBeCloseTo(10, 6);
});
