import { expect, test } from 'vitest';
import type { Design } from '../../model/design.ts';
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
import { sensitivityOf } from './sensitivity.ts';

const promised = (of: Design, from: string, to: string): Design => ({
  ...of,
  objectives: { fast: { from, to, p99Ms: 100 } },
});

test('of an M/M/1 queue with p99 = ln 100 / (mu - lambda) the changes and elasticities are known', () => {
  const of = promised(oneQueue(80, { work: exponential(10) }), 'write', 'read');
  const { levers, p99Ms, exact } = sensitivityOf(of).targets.fast!;
  expect([p99Ms! / Math.log(100), exact]).toEqual([expect.closeTo(50, 6), true]);
  expect(levers.map(({ element, parameter, to }) => [parameter, element, to])).toEqual([
    ['replicas', 'reader', 2],
    ['work', 'read', 0.9],
    ['arrivals', 'write', 0.9],
  ]);
  const [, work, rate] = levers;
  expect(work!.change).toBeCloseTo(20 / (1000 / 9 - 80) - 1, 6);
  expect(rate!.change).toBeCloseTo(20 / 28 - 1, 6);
  // d ln p99 / d ln S = mu / (mu - lambda), / d ln lambda = lambda / (mu - lambda).
  expect(work!.elasticity).toBeCloseTo(5, 1);
  expect(rate!.elasticity).toBeCloseTo(4, 1);
});

const row = design(
  { source: publisher, a: topic(), one: service(), b: topic(), two: service(), aside: service(), other: topic() },
  {
    begin: publish('source', 'a', arrivals(50)),
    'read-one': subscribe('a', 'one', { work: exponential(16) }),
    'read-aside': subscribe('a', 'aside', { work: exponential(19) }),
    next: publish('one', 'b', { after: { probability: 0.5 } }),
    'read-two': subscribe('b', 'two', { work: exponential(10) }),
    'next-aside': publish('aside', 'other', { after: {} }),
  },
);

test('a second worker in the middle of a row lets messages overtake each other: what it does is an estimate', () => {
  const three = {
    ...row,
    nodes: { ...row.nodes, c: topic(), three: service() },
    links: {
      ...row.links,
      'next-two': publish('two', 'c', { after: {} }),
      'read-three': subscribe('c', 'three', { work: exponential(10) }),
    },
  };
  const { exact, levers } = sensitivityOf(promised(three, 'begin', 'read-three')).targets.fast!;
  expect(exact).toBe(true);
  const sure = new Map(levers.map((lever) => [`${lever.parameter} ${lever.element}`, lever.exact]));
  expect([sure.get('replicas one'), sure.get('replicas two'), sure.get('work read-two')]).toEqual([true, false, true]);
});

test('what has no say in a way is not tried: neither another group nor what follows it', () => {
  const { left, targets, tried } = sensitivityOf(promised(row, 'begin', 'read-two'));
  const elements = targets.fast!.levers.map(({ element }) => element);
  expect(new Set(elements)).toEqual(new Set(['one', 'read-one', 'begin', 'two', 'read-two', 'next']));
  expect([tried, left]).toEqual([6, 0]);
});

test('without objectives it is the slowest flow that is asked about', () => {
  const { of, levers } = sensitivityOf(row).targets.begin!;
  expect(of).toBe('flow');
  expect(levers[0]).toMatchObject({ parameter: 'replicas', element: 'aside', isCount: true, elasticity: null });
});

test('the work of a call, its failures and their delays move who waits for it, and a shorter timeout means more tries', () => {
  const asking = design(
    { source: publisher, a: topic(), one: service({ replicas: 3 }), other: service({ replicas: 3 }) },
    {
      begin: publish('source', 'a', arrivals(10)),
      read: subscribe('a', 'one', { work: exponential(5) }),
      ask: {
        kind: 'call',
        from: 'one',
        to: 'other',
        during: {},
        work: exponential(40),
        timeoutMs: 60,
        failure: { probability: 0.3 },
        retry: { maxDeliveries: 3, backoff: 'fixed', firstMs: 20 },
      },
    },
  );
  const { exact, levers } = sensitivityOf(promised(asking, 'begin', 'read')).targets.fast!;
  expect(exact).toBe(false);
  const found = new Map(levers.map(({ change, element, parameter }) => [`${parameter} ${element}`, change]));
  for (const lever of ['work ask', 'failure ask', 'backoff ask', 'work read', 'arrivals begin'])
    expect(found.get(lever), lever).toBeLessThan(0);
  expect(found.get('timeout ask')).toBeGreaterThan(0);
});

test('a chance cannot grow beyond 1: of one that is nearly there the elasticity is that of less', () => {
  const failing = oneQueue(1e-9, {
    work: exponential(10),
    failure: { probability: 0.995 },
    retry: { maxDeliveries: 0, backoff: 'none' },
  });
  const { levers } = sensitivityOf(promised(failing, 'write', 'read')).targets.fast!;
  // Tries are 1 / (1 - p): 200 now, 66.89 with 1 % less failures.
  const failure = levers.find(({ parameter }) => parameter === 'failure')!;
  expect(failure.elasticity).toBeCloseTo((1 - (1 - 0.995) / (1 - 0.99 * 0.995)) / 0.01, 3);
});

test('what has no steady state has nothing to compare, and a design without sources no target', () => {
  const over = sensitivityOf(promised(oneQueue(200, { work: exponential(10) }), 'write', 'read'));
  expect(over.targets.fast).toMatchObject({ p99Ms: null, levers: [] });
  expect(sensitivityOf(design({}, {})).targets).toEqual({});
});
