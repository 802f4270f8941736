import { expect, test } from 'vitest';
import type { Distribution } from '../model/distribution.ts';
import type { Publish, Subscribe } from '../model/link.ts';
import type { Worker } from '../model/node.ts';
import { analyse } from './analyse.ts';
import { reasons } from './reasons.ts';
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
} from './testing/designs.ts';

const tandem = (first: Partial<Subscribe>, second: Partial<Publish> = {}) =>
  analyse(
    design(
      { source: publisher, a: topic(), one: service(), b: topic(), two: service(), c: topic(), three: service() },
      {
        begin: publish('source', 'a', arrivals(50)),
        'read-1': subscribe('a', 'one', { work: exponential(10), ...first }),
        'then-2': publish('one', 'b', { after: {}, ...second }),
        'read-2': subscribe('b', 'two', { work: exponential(12.5) }),
        'then-3': publish('two', 'c', { after: {} }),
        'read-3': subscribe('c', 'three', { work: exponential(1000 / 60) }),
      },
      { objectives: { flow: { from: 'begin', to: 'read-3', p99Ms: 500 } } },
    ),
  );

test('a tandem of three M/M/1 queues is exact: 20 + 33.33 + 100 = 153.33 ms', () => {
  const { objectives, subscriptions } = tandem({});
  const all = [subscriptions['read-1']!, subscriptions['read-2']!, subscriptions['read-3']!];
  expect(all.map(({ exact }) => exact)).toEqual([true, true, true]);
  expect(all.reduce((sum, { meanResponseMs }) => sum + meanResponseMs!, 0)).toBeCloseTo(153.3333, 3);
  // Independent exponentials with rates 0.05, 0.03 and 0.01 per ms: P(T > t) is their hypoexponential tail.
  const tail = (t: number) =>
    (0.03 * 0.01 * Math.exp(-0.05 * t)) / (0.02 * 0.04) -
    (0.05 * 0.01 * Math.exp(-0.03 * t)) / (0.02 * 0.02) +
    (0.05 * 0.03 * Math.exp(-0.01 * t)) / (0.04 * 0.02);
  expect(tail(objectives.flow!.predictedMs!)).toBeCloseTo(0.01, 6);
  expect(objectives.flow).toMatchObject({ met: false, biggestShare: 'read-3' });
});

test('constant work makes the departures less random: what follows is approximate', () => {
  const { objectives, subscriptions } = tandem({ work: { distribution: 'constant', meanMs: 10 } });
  expect(subscriptions['read-1']).toMatchObject({ exact: true, model: 'M/D/1' });
  expect(subscriptions['read-2']).toMatchObject({ exact: false, approximation: reasons.departures.en, p99Ms: null });
  expect(objectives.flow).toMatchObject({ predictedMs: null, met: null });
});

test('retries of exponential work keep the product form; constant work retried does not', () => {
  const failing = { failure: { probability: 0.2 }, retry: { maxDeliveries: 3 } };
  expect(tandem(failing).subscriptions['read-2']?.exact).toBe(true);
  const constant = { work: { distribution: 'constant', meanMs: 10 } } as const;
  expect(analyse(oneQueue(50, { ...constant, ...failing })).subscriptions.read?.exact).toBe(false);
});

test('copies of one message that meet at a shared pool are not independent; utilisation stays what it is', () => {
  const { subscriptions } = analyse(
    design(
      {
        source: publisher,
        a: topic(),
        left: service(),
        right: service(),
        l: topic(),
        r: topic(),
        end: service({ sharedWorkers: true }),
      },
      {
        begin: publish('source', 'a', arrivals(10)),
        'read-l': subscribe('a', 'left', { work: exponential(10) }),
        'read-r': subscribe('a', 'right', { work: exponential(10) }),
        'then-l': publish('left', 'l', { after: {} }),
        'then-r': publish('right', 'r', { after: {} }),
        'end-l': subscribe('l', 'end', { work: exponential(10) }),
        'end-r': subscribe('r', 'end', { work: exponential(10) }),
      },
    ),
  );
  expect(subscriptions['read-l']?.exact).toBe(true);
  expect(subscriptions['end-l']).toMatchObject({ exact: false, approximation: reasons['copies-meet'].en });
  expect(subscriptions['end-r']?.utilisation).toBeCloseTo(0.2, 12);
});

test('parts taken by one choice may meet again: they are parts of one stream', () => {
  const choice = (probability: number) => ({ after: { choice: 'way', probability } });
  const { subscriptions } = analyse(
    design(
      { source: publisher, a: topic(), fork: service(), l: topic(), r: topic(), end: service({ sharedWorkers: true }) },
      {
        begin: publish('source', 'a', arrivals(10)),
        read: subscribe('a', 'fork', { work: exponential(10) }),
        'then-l': publish('fork', 'l', choice(0.3)),
        'then-r': publish('fork', 'r', choice(0.7)),
        'end-l': subscribe('l', 'end', { work: exponential(10) }),
        'end-r': subscribe('r', 'end', { work: exponential(10) }),
      },
    ),
  );
  expect(subscriptions['end-l']).toMatchObject({ exact: true, model: 'M/M/1' });
});

test('arrivals at a constant pace are approximate and wait less than random ones', () => {
  const random = analyse(oneQueue(80, { work: exponential(10) })).subscriptions.read!;
  const base = oneQueue(80, { work: exponential(10) });
  const paced = analyse({
    ...base,
    links: {
      ...base.links,
      write: publish('source', 'queue', { arrivals: { process: 'constant', ratePerSecond: 80 } }),
    },
  }).subscriptions.read!;
  expect(paced).toMatchObject({ exact: false, approximation: reasons['constant-arrivals'].en });
  expect(paced.meanWaitMs!).toBeCloseTo(random.meanWaitMs! / 2, 8);
});

test('a heavy tail has no mean wait, and the reason says so', () => {
  const got = analyse(oneQueue(10, { work: { distribution: 'pareto', meanMs: 10, shape: 1.5 } }));
  expect(got.stable).toBe(true);
  expect(got.subscriptions.read).toMatchObject({ meanWaitMs: null, approximation: reasons['infinite-variance'].en });
});

test('work that takes no time never waits', () => {
  expect(analyse(oneQueue(10, {})).subscriptions.read).toMatchObject({
    model: 'no work',
    exact: true,
    meanResponseMs: 0,
    p99Ms: 0,
    utilisation: 0,
  });
});

test('calls hold the caller: its service time contains the wait at the callee', () => {
  const { nodes, subscriptions } = analyse(
    design(
      { source: publisher, a: topic(), caller: service({ concurrency: 4 }), callee: service() },
      {
        begin: publish('source', 'a', arrivals(50)),
        read: subscribe('a', 'caller', { work: exponential(5) }),
        ask: { kind: 'call', from: 'caller', to: 'callee', during: {}, work: exponential(10) },
      },
    ),
  );
  expect(subscriptions.ask).toMatchObject({ arrivalRatePerSecond: 50, utilisation: 0.5 });
  // Less than the 20 ms among any number of callers: of four, at most three stand before one.
  const held = subscriptions.ask!.meanResponseMs!;
  expect(held).toBeCloseTo(18.4, 1);
  // 50 per second hold a worker for 5 ms of work and as long as the call takes.
  expect(subscriptions.read?.utilisation).toBeCloseTo((50 * (5 + held)) / 1000 / 4, 8);
  expect(subscriptions.read).toMatchObject({ exact: false, approximation: reasons.calls.en });
  expect(nodes.callee?.utilisation).toBeCloseTo(0.5, 10);
});

test('what a full queue refuses does not travel on', () => {
  const base = oneQueue(120, { work: exponential(10) }, {}, { capacity: 19 });
  const { topics } = analyse({
    ...base,
    nodes: { ...base.nodes, next: topic() },
    links: { ...base.links, onward: publish('reader', 'next', { after: {} }) },
  });
  expect(topics.next?.ratePerSecond).toBeCloseTo(99.5556, 3);
  expect(topics.queue?.ratePerSecond).toBe(120);
});

test('a retention that some messages outwait makes the figures approximate, a long one does not', () => {
  const keeping = (retentionSeconds: number) =>
    analyse(oneQueue(80, { work: exponential(10) }, {}, { retentionSeconds })).subscriptions.read;
  // P(wait > t) = 0.8 exp(-0.02 t / ms) falls to a millionth after 0.68 s.
  expect(keeping(0.6)).toMatchObject({ exact: false, approximation: reasons.retention.en });
  expect(keeping(0.7)).toMatchObject({ exact: true, approximation: null });
});

test('crashes are attempts to be made again: exact where a replica holds nothing else, and said where it does', () => {
  const crashing = (node: Partial<Worker>, given: Partial<Subscribe> = {}) => {
    const failure = { crashProbability: 0.2 };
    const reader = { work: exponential(10), failure, retry: { maxDeliveries: 0, backoff: 'none' }, ...given } as const;
    return analyse(
      design(
        { source: publisher, a: topic(), one: service(node) },
        { begin: publish('source', 'a', arrivals(50)), read: subscribe('a', 'one', reader) },
      ),
    ).subscriptions.read;
  };
  // 50 / 0.8 attempts per second of 100: L = 0.625 / 0.375.
  expect(crashing({})).toMatchObject({ exact: true, utilisation: 0.625, meanInSystem: expect.closeTo(5 / 3, 9) });
  for (const more of [crashing({ concurrency: 2 }), crashing({}, { prefetch: 2 })]) {
    expect(more).toMatchObject({ exact: false, approximation: reasons.crashes.en });
  }
  expect(crashing({ replicas: 2 })).toMatchObject({ exact: true });
});

test('a buffer that confirmations may fill holds messages and workers back, and that is said', () => {
  const kept = (given: Partial<Publish>, latency = {}) =>
    analyse(
      design(
        { source: publisher, a: topic(latency), one: service(), b: topic(latency), two: service() },
        {
          begin: publish('source', 'a', { ...arrivals(50), ...given }),
          read: subscribe('a', 'one', { work: exponential(10) }),
          next: publish('one', 'b', { after: {}, ...given }),
          last: subscribe('b', 'two', { work: exponential(10) }),
        },
      ),
    ).subscriptions;
  const slow = { publishLatency: exponential(5) };
  const buffered = kept({ bufferMessages: 5 }, slow);
  for (const at of ['read', 'last']) expect(buffered[at]?.approximation).toBe(reasons['publish-buffer'].en);
  for (const plain of [kept({ bufferMessages: 5 }), kept({ bufferTimeoutMs: 5 }, slow)]) {
    expect([plain.read?.exact, plain.last?.exact]).toEqual([true, true]);
  }
});

test('of an ordered topic with a capacity one worker is a bounded queue; several share the places, which no formula tells', () => {
  const lanes = (partitions: number, replicas: number) =>
    analyse(
      oneQueue(80, { work: exponential(10 * replicas) }, { replicas }, { capacity: 3, ordered: true, partitions }),
    ).subscriptions.read!;
  expect(lanes(1, 1)).toMatchObject({ model: 'M/M/1/4', exact: true });
  // Of the accepted ones: (p1 + 2 p2 + 3 p3) / (1 - p4) times 10 ms.
  expect(lanes(1, 1).meanWaitMs).toBeCloseTo(12.2493, 3);
  expect(lanes(4, 4)).toMatchObject({ exact: false, approximation: reasons['shared-places'].en });
});

test('a capacity that delayed messages outrun is an estimate', () => {
  const read = (delay?: Distribution) =>
    analyse(oneQueue(80, { work: exponential(10), ...(delay && { delay }) }, {}, { capacity: 3 })).subscriptions.read!;
  expect(read()).toMatchObject({ model: 'M/M/1/4', exact: true });
  expect(read(exponential(50))).toMatchObject({ exact: false, approximation: reasons.delayed.en });
});
