import { expect, test } from 'vitest';
import type { Publish, Subscribe } from '../model/link.ts';
import type { Topic } from '../model/node.ts';
import { analyse } from './analyse.ts';
import { arrivals, design, exponential, publish, publisher, service, subscribe, topic } from './testing/designs.ts';

interface Given {
  readonly queue?: Partial<Topic>;
  readonly first?: Partial<Subscribe>;
  readonly onward?: Partial<Publish>;
}

const hopsOf = ({ queue = {}, first = {}, onward = {} }: Given) =>
  analyse(
    design(
      { source: publisher, a: topic(queue), one: service(), b: topic(), two: service() },
      {
        begin: publish('source', 'a', arrivals(50)),
        'read-1': subscribe('a', 'one', { work: exponential(10), ...first }),
        onward: publish('one', 'b', { after: {}, ...onward }),
        'read-2': subscribe('b', 'two', { work: exponential(1000 / 60) }),
      },
      { objectives: { flow: { from: 'begin', to: 'read-2', p99Ms: 500 } } },
    ),
  ).objectives.flow?.hops;

test('two M/M/1 in a row: 20 and 100 ms are a sixth and five sixths', () => {
  expect(hopsOf({})?.map(({ link }) => link)).toEqual(['read-1', 'read-2']);
  expect(hopsOf({})![0]!.meanMs).toBeCloseTo(20, 9);
  expect(hopsOf({})!.map(({ share }) => share)).toEqual([expect.closeTo(1 / 6, 9), expect.closeTo(5 / 6, 9)]);
});

test('the latency of a topic and the delay of a publication are hops of their links, in the order of the way', () => {
  const latency = { distribution: 'constant', meanMs: 30 } as const;
  const hops = hopsOf({ queue: { publishLatency: latency }, onward: { after: { delay: exponential(50) } } })!;
  expect(hops.map(({ link }) => link)).toEqual(['begin', 'read-1', 'onward', 'read-2']);
  expect(hops[0]).toMatchObject({ meanMs: 30, share: expect.closeTo(30 / 200, 9) });
  expect(hops[2]).toMatchObject({ meanMs: 50, share: expect.closeTo(50 / 200, 9) });
});

test('what is acknowledged before its work publishes after it', () => {
  expect(hopsOf({ first: { acknowledge: 'before-work' } })![0]!.meanMs).toBeCloseTo(20, 9);
});

test('an overloaded reader has no mean, and nothing has a share', () => {
  const hops = hopsOf({ first: { work: exponential(30) } })!;
  expect(hops[0]).toEqual({ link: 'read-1', meanMs: null, share: null });
  expect(hops[1]!.share).toBeNull();
});

test('where copies meet again there are several ways, and no hops', () => {
  const { objectives } = analyse(
    design(
      { source: publisher, a: topic(), one: service(), two: service(), b: topic(), three: service() },
      {
        begin: publish('source', 'a', arrivals(10)),
        'read-1': subscribe('a', 'one', { work: exponential(10) }),
        'read-2': subscribe('a', 'two', { work: exponential(10) }),
        'then-1': publish('one', 'b', { after: {} }),
        'then-2': publish('two', 'b', { after: {} }),
        'read-3': subscribe('b', 'three', { work: exponential(10) }),
      },
      { objectives: { flow: { from: 'begin', to: 'read-3', p99Ms: 500 } } },
    ),
  );
  expect(objectives.flow?.hops).toBeNull();
});
