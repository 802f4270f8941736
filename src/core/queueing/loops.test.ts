import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Design } from '../model/design.ts';
import { analyse } from './analyse.ts';
import { arrivals, design, exponential, publish, publisher, service, subscribe, topic } from './testing/designs.ts';

/** A publisher feeds a worker that publishes to its own topic again. */
const loop = (probability: number, copies = 1, hopLimit?: number): Design =>
  design(
    { source: publisher, work: topic(), worker: service(), after: topic(), reader: service() },
    {
      begin: publish('source', 'work', arrivals(1)),
      again: publish('worker', 'work', { after: { probability, copies }, ...(hopLimit ? { hopLimit } : {}) }),
      done: publish('worker', 'after', { after: {} }),
      read: subscribe('work', 'worker', { work: exponential(5) }),
      'read-after': subscribe('after', 'reader', { work: exponential(1) }),
    },
  );

test.each([
  [0.5, 2],
  [0.9, 10],
  [0.99, 100],
])('a loop of gain %d multiplies traffic by %d', (gain, factor) => {
  const { graph, subscriptions } = analyse(loop(gain));
  expect(subscriptions.read?.arrivalRatePerSecond).toBeCloseTo(factor, 8);
  expect(graph.loops).toHaveLength(1);
  expect(graph.loops[0]?.links).toEqual(['again', 'read']);
  expect(graph.loops[0]?.gain).toBeCloseTo(gain, 10);
});

test('a loop that makes more than it takes never ends: nothing behind it has a rate, all else does', () => {
  const analysis = analyse(loop(1, 4));
  expect(analysis.stable).toBe(false);
  expect(analysis.maxRateFactor).toBe(0);
  // Two links with weights 4 and 1: the radius is the square root of their product.
  expect(analysis.graph.loops[0]?.gain).toBeCloseTo(2, 8);
  expect(analysis.topics.work?.ratePerSecond).toBeNull();
  expect(analysis.topics.after?.ratePerSecond).toBeNull();
  expect(analysis.subscriptions['read-after']).toMatchObject({
    arrivalRatePerSecond: null,
    utilisation: null,
    meanWaitMs: null,
    throughputPerSecond: null,
  });
});

test('a gain of exactly one never ends either', () => {
  const analysis = analyse(loop(1));
  expect(analysis.stable).toBe(false);
  expect(analysis.graph.loops[0]?.gain).toBeCloseTo(1, 8);
});

test('a hop limit ends a loop: three publications of each message, the first one included', () => {
  const analysis = analyse(loop(1, 1, 3));
  expect(analysis.stable).toBe(true);
  expect(analysis.subscriptions.read?.arrivalRatePerSecond).toBeCloseTo(3, 10);
  const doubling = analyse(loop(1, 2, 3));
  expect(doubling.subscriptions.read?.arrivalRatePerSecond).toBeCloseTo(1 + 2 + 4, 10);
});

test('two services that publish to each other because of unrelated messages are no loop', () => {
  const { graph } = analyse(
    design(
      { source: publisher, a: service(), b: service(), in: topic(), 'to-b': topic(), 'to-a': topic(), out: topic() },
      {
        begin: publish('source', 'in', arrivals(1)),
        first: publish('a', 'to-b', { after: { subscriptions: ['a-reads-in'] } }),
        second: publish('b', 'to-a', { after: {} }),
        third: publish('a', 'out', { after: { subscriptions: ['a-reads-answer'] } }),
        'a-reads-in': subscribe('in', 'a', { work: exponential(1) }),
        'a-reads-answer': subscribe('to-a', 'a', { work: exponential(1) }),
        'b-reads': subscribe('to-b', 'b', { work: exponential(1) }),
      },
    ),
  );
  expect(graph.loops).toEqual([]);
  expect(graph.longestChain).toEqual(['in', 'to-b', 'to-a', 'out']);
});

test('a filter on what triggers cuts a loop that the links alone would have', () => {
  const messages = { question: { name: 'question' }, answer: { name: 'answer' } };
  const talk = (only: boolean): Design =>
    design(
      { source: publisher, talk: topic(), worker: service() },
      {
        ask: publish('source', 'talk', { message: 'question', ...arrivals(1) }),
        answer: publish('worker', 'talk', { message: 'answer', after: only ? { messages: ['question'] } : {} }),
        read: subscribe('talk', 'worker', { work: exponential(1) }),
      },
      { messages },
    );
  expect(analyse(talk(true)).graph.loops).toEqual([]);
  expect(analyse(talk(true)).subscriptions.read?.arrivalRatePerSecond).toBeCloseTo(2, 10);
  expect(analyse(talk(false)).stable).toBe(false);
});

test('dead letters travel with weight p to the n', () => {
  const analysis = analyse(
    design(
      { source: publisher, work: topic(), dead: topic(), worker: service(), undertaker: service() },
      {
        begin: publish('source', 'work', arrivals(8)),
        read: subscribe('work', 'worker', {
          work: exponential(5),
          failure: { probability: 0.5 },
          retry: { maxDeliveries: 3 },
          deadLetter: 'dead',
        }),
        bury: subscribe('dead', 'undertaker', { work: exponential(1) }),
      },
    ),
  );
  expect(analysis.topics.dead?.ratePerSecond).toBeCloseTo(1, 10);
  expect(analysis.subscriptions.bury?.arrivalRatePerSecond).toBeCloseTo(1, 10);
  expect(analysis.subscriptions.read?.lossFraction).toBe(0);
});

/** Every service publishes to a topic of its own after what it reads; `reads[i]` are the services whose topics service i reads. */
const network = (reads: readonly (readonly number[])[]): Design =>
  design(
    Object.fromEntries(reads.flatMap((_, at) => [[`s${at}`, service()] as const, [`t${at}`, topic()] as const])),
    Object.fromEntries(
      reads.flatMap((others, at) => [
        [`p${at}`, publish(`s${at}`, `t${at}`, { after: { probability: 0.01 } })] as const,
        ...[...new Set(others)].map((other) => [`r${at}-${other}`, subscribe(`t${other}`, `s${at}`, {})] as const),
      ]),
    ),
  );

/** Services on the shortest way from each to each, by trying all ways (Floyd and Warshall). */
const shortestWays = (reads: readonly (readonly number[])[]): number[][] => {
  const size = reads.length;
  const steps = reads.map((_, from) => reads.map((others) => (others.includes(from) ? 1 : Infinity)));
  for (let via = 0; via < size; via++)
    for (let from = 0; from < size; from++)
      for (let to = 0; to < size; to++)
        steps[from]![to] = Math.min(steps[from]![to]!, steps[from]![via]! + steps[via]![to]!);
  return steps;
};

test('each component is shown by a closed walk that is as short as any within it', () => {
  const graphs = fc
    .integer({ min: 1, max: 12 })
    .chain((size) => fc.array(fc.array(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size }));
  fc.assert(
    fc.property(graphs, (reads) => {
      const { graph } = analyse(network(reads));
      const ways = shortestWays(reads);
      const circles = ways.map((row, at) => row[at]!);
      for (const { links } of graph.loops) {
        // A publication and a reading for each service on the way.
        const on = links.filter((id) => id.startsWith('p')).map((id) => Number(id.slice(1)));
        expect(links).toHaveLength(2 * on.length);
        const joined = circles.filter((_, at) => ways[at]![on[0]!]! < Infinity && ways[on[0]!]![at]! < Infinity);
        expect(Math.min(...joined)).toBe(on.length);
        links.forEach((id, at) => {
          const next = links[(at + 1) % links.length]!;
          expect(id.startsWith('p') ? next.endsWith(`-${id.slice(1)}`) : next).toBe(
            id.startsWith('p') ? true : `p${id.slice(1).split('-')[0]}`,
          );
        });
      }
      const inCircles = circles.filter((length) => length < Infinity).length;
      expect(graph.loops.length === 0).toBe(inCircles === 0);
    }),
    { numRuns: 10_000 },
  );
});
