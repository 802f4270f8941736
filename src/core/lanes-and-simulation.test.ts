import { expect, test } from 'vitest';
import type { Design } from './model/design.ts';
import type { Subscribe } from './model/link.ts';
import type { Topic, Worker } from './model/node.ts';
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
import { prepare } from './simulation/prepare.ts';
import { runStudy } from './simulation/study/study.ts';

interface Members {
  readonly rate?: number;
  readonly queue?: Partial<Topic>;
  readonly alpha?: Partial<Worker>;
  readonly beta?: Partial<Worker>;
  readonly byAlpha?: Partial<Subscribe>;
  readonly byBeta?: Partial<Subscribe>;
}

/** One group over the lanes of one topic: two workers of alpha, then one of beta. */
const onLanes = ({ rate = 40, queue, alpha, beta, byAlpha, byBeta }: Members): Design =>
  design(
    {
      source: publisher,
      queue: topic({ ordered: true, partitions: 4, ...queue }),
      alpha: service({ replicas: 2, ...alpha }),
      beta: service(beta),
    },
    {
      write: publish('source', 'queue', arrivals(rate)),
      'read-a': subscribe('queue', 'alpha', { group: 'both', work: exponential(30), ...byAlpha }),
      'read-b': subscribe('queue', 'beta', { group: 'both', work: exponential(30), ...byBeta }),
    },
  );

const studied = (of: Design, durationSeconds = 1500) => {
  const prepared = prepare(of, {
    scenario: null,
    durationSeconds,
    warmupSeconds: 50,
    replications: 6,
    seed: 5,
  });
  if (!prepared.ok) throw new Error(prepared.reason[0]?.what.en);
  return runStudy(prepared.value);
};

const shared: readonly Members[] = [
  {},
  { byBeta: { work: exponential(60) } },
  { queue: { keyDistribution: { distribution: 'shares', shares: [4, 1, 3, 2] } } },
  { alpha: { replicas: 1, concurrency: 2 }, beta: { sharedWorkers: true }, byBeta: { work: exponential(60) } },
  { byBeta: { work: exponential(120) } },
  { rate: 90, beta: { replicas: 4, sharedWorkers: true } },
  {
    rate: 140,
    queue: { keyDistribution: { distribution: 'shares', shares: [1, 1, 3, 5] } },
    beta: { replicas: 4, sharedWorkers: true },
  },
];

test.each(shared)('members on two nodes get what comes over their lanes, and wait for it: %j', (members) => {
  const both = onLanes(members);
  const { subscriptions: run } = studied(both);
  const theory = analyse(both).subscriptions;
  for (const id of ['read-a', 'read-b']) {
    const [{ meanWaitMs, ...said }, is] = [theory[id]!, run[id]!];
    expect(said.exact).toBe(true);
    expect(Math.abs(is.arrivalRatePerSecond!.mean / said.arrivalRatePerSecond! - 1)).toBeLessThan(0.02);
    expect(Math.abs(is.throughputPerSecond!.mean / said.throughputPerSecond! - 1)).toBeLessThan(0.02);
    if (meanWaitMs !== null) expect(Math.abs(is.meanWaitMs!.mean / meanWaitMs - 1)).toBeLessThan(0.08);
  }
});

test('with four lanes and three workers the first gets two of them: 30 and 10 per second, M/M/1 each', () => {
  const { nodes, stable, subscriptions } = analyse(onLanes({}));
  // 20/s on the worker of two lanes, 10/s on the others: waits of rho / (mu - lambda), 45 and 12.9 ms.
  const two = (0.6 / (1 / 0.03 - 20)) * 1000;
  const one = (0.3 / (1 / 0.03 - 10)) * 1000;
  expect(stable).toBe(true);
  expect(subscriptions['read-a']!.arrivalRatePerSecond).toBeCloseTo(30, 9);
  expect(subscriptions['read-a']!.meanWaitMs).toBeCloseTo((2 * two + one) / 3, 9);
  expect(subscriptions['read-b']!.meanWaitMs).toBeCloseTo(one, 9);
  // The workers are reported as those of the group, at each node as its own.
  expect(subscriptions['read-b']).toMatchObject({ servers: 3, model: 'M/M/1' });
  expect(subscriptions['read-b']!.utilisation).toBeCloseTo(0.4, 9);
  expect([nodes.alpha!.utilisation, nodes.beta!.utilisation]).toEqual([
    expect.closeTo(0.45, 9),
    expect.closeTo(0.3, 9),
  ]);
});

test('a member that its lanes give too much is overloaded, the other keeps up', () => {
  const both = onLanes({ byBeta: { work: exponential(120) } });
  const { bottleneck, stable, subscriptions } = analyse(both);
  expect([bottleneck, stable]).toEqual(['read-b', false]);
  expect(subscriptions['read-b']).toMatchObject({ utilisation: expect.closeTo(1.2, 9), meanWaitMs: null });
  // 0.9 and what beta can do, of three workers.
  expect(subscriptions['read-a']!.utilisation).toBeCloseTo(1.9 / 3, 9);
  expect(subscriptions['read-a']!.meanWaitMs).not.toBeNull();
  const { subscriptions: run } = studied(both);
  expect(run['read-a']!.utilisation!.mean).toBeCloseTo(1.9 / 3, 1);
  expect([run['read-a']!.stable, run['read-b']!.stable]).toEqual([true, false]);
});

test('a member beyond the partitions gets nothing', () => {
  const { stable, subscriptions } = analyse(onLanes({ alpha: { replicas: 4 }, byBeta: { work: exponential(900) } }));
  expect(stable).toBe(true);
  expect(subscriptions['read-b']).toMatchObject({ arrivalRatePerSecond: 0, servers: 4 });
  expect(subscriptions['read-a']!.arrivalRatePerSecond).toBeCloseTo(40, 9);
});

test('a pool whose only lane gets nothing is idle, and not unknown', () => {
  const queue: Partial<Topic> = { partitions: 2, keyDistribution: { distribution: 'shares', shares: [0, 1] } };
  const { nodes, stable, subscriptions } = analyse(
    onLanes({ rate: 20, queue, alpha: { replicas: 1, sharedWorkers: true } }),
  );
  expect([stable, nodes.alpha]).toEqual([true, { servers: 1, utilisation: 0 }]);
  expect(subscriptions['read-a']).toMatchObject({ arrivalRatePerSecond: 0, utilisation: 0 });
  expect(subscriptions['read-b']!.arrivalRatePerSecond).toBeCloseTo(20, 9);
});

test('of as many lanes and workers as there may be each is looked at', () => {
  const both = onLanes({ rate: 50_000, queue: { partitions: 50_000 }, alpha: { replicas: 40_000 } });
  const { stable, subscriptions } = analyse(both);
  expect([stable, subscriptions['read-b']!.servers]).toEqual([true, 40_001]);
  // Lanes go round: 9,999 workers have two, and the last one, of beta, has one.
  expect(subscriptions['read-b']!.arrivalRatePerSecond).toBeCloseTo(1, 6);
});

test('a worker without a lane is none of those that a node has for other things', () => {
  const both = onLanes({ queue: { partitions: 2 } });
  const { links, nodes } = both;
  const with2nd: Design = {
    ...both,
    nodes: { ...nodes, other: topic() },
    links: {
      ...links,
      'write-2': publish('source', 'other', arrivals(20)),
      'read-2': subscribe('other', 'beta', { work: exponential(20) }),
    },
  };
  expect(analyse(with2nd).nodes.beta).toEqual({ servers: 1, utilisation: expect.closeTo(0.4, 9) });
});

/** Of two lanes one that its member cannot do, and beside the group what else reads the topic. */
const full = (onFull: NonNullable<Topic['onFull']>, besideMs: number | null = null): Design => {
  const of = onLanes({
    queue: { partitions: 2, capacity: 50, onFull },
    alpha: { replicas: 1 },
    byAlpha: { work: exponential(2) },
    byBeta: { work: exponential(60) },
  });
  if (besideMs === null) return of;
  const link = subscribe('queue', 'gamma', { work: exponential(besideMs) });
  return { ...of, nodes: { ...of.nodes, gamma: service() }, links: { ...of.links, 'read-c': link } };
};

test.each([
  ['block', null],
  ['drop-new', null],
  ['reject', null],
  ['reject', 25],
  ['reject', 35],
] as const)(
  'a member that a topic with %s overloads loses what is too much, or keeps it out for all of its group: beside %s ms',
  (onFull, besideMs) => {
    const { subscriptions, topics } = analyse(full(onFull, besideMs));
    const { subscriptions: run, topics: published } = studied(full(onFull, besideMs));
    const getsIn = published.queue!.publishedPerSecond!.mean;
    expect(Math.abs(getsIn / topics.queue!.ratePerSecond! - 1)).toBeLessThan(0.02);
    for (const [id, said] of Object.entries(subscriptions)) {
      expect(Math.abs(run[id]!.throughputPerSecond!.mean / said.throughputPerSecond! - 1)).toBeLessThan(0.04);
      expect(said.exact).toBe(false);
    }
  },
);

test('where a filter tells the nodes apart, the lanes of both are common: the rates are right, each wait is that of all', () => {
  const plain = onLanes({ byBeta: { filter: ['message'] } });
  const both: Design = {
    ...plain,
    messages: { message: { name: 'message' }, other: { name: 'other' } },
    links: { ...plain.links, 'write-2': publish('source', 'queue', { message: 'other', ...arrivals(15) }) },
  };
  const { subscriptions } = analyse(both);
  const { subscriptions: run } = studied(both);
  for (const [id, rate] of [
    ['read-a', 45],
    ['read-b', 10],
  ] as const) {
    expect(subscriptions[id]!.arrivalRatePerSecond).toBeCloseTo(rate, 9);
    expect(Math.abs(run[id]!.arrivalRatePerSecond!.mean / rate - 1)).toBeLessThan(0.02);
    expect(subscriptions[id]).toMatchObject({ exact: false, approximation: reasons['common-lanes'].en });
  }
});

/** One pool that reads several topics, each with so many lanes (0: unordered), messages per second and work in ms. */
const onePool = (workers: number, topics: readonly (readonly [lanes: number, rate: number, ms: number])[]): Design =>
  design(
    {
      source: publisher,
      pool: service({ replicas: workers, sharedWorkers: true }),
      ...Object.fromEntries(
        topics.map(([lanes], at) => [`t${at}`, topic(lanes > 0 ? { ordered: true, partitions: lanes } : {})]),
      ),
    },
    Object.fromEntries(
      topics.flatMap(([, rate, ms], at) => [
        [`write-${at}`, publish('source', `t${at}`, arrivals(rate))],
        [`read-${at}`, subscribe(`t${at}`, 'pool', { work: exponential(ms) })],
      ]),
    ),
  );

test.each([
  [4, [[6, 170, 20]]],
  [2, [[4, 50, 20]]],
  [
    6,
    [
      [2, 50, 10],
      [0, 200, 10],
    ],
  ],
  [
    8,
    [
      [3, 100, 20],
      [4, 100, 10],
    ],
  ],
  [
    2,
    [
      [3, 30, 10],
      [12, 70, 20],
    ],
  ],
] as const)('a pool of %d waits in lanes and for workers: %j', (workers, topics) => {
  const of = onePool(workers, topics);
  const { subscriptions } = analyse(of);
  const { subscriptions: run } = studied(of, 500);
  topics.forEach(([lanes], at) => {
    const [said, is] = [subscriptions[`read-${at}`]!, run[`read-${at}`]!];
    expect(said.exact).toBe(false);
    const ratio = said.meanWaitMs! / is.meanWaitMs!.mean;
    if (lanes > 0) expect(ratio).toBeGreaterThan(0.8);
    if (lanes > 0) expect(ratio).toBeLessThan(1.35);
  });
});

test('what finds no place is lost by who has its lane', () => {
  const both = onLanes({ rate: 80, queue: { capacity: 4, onFull: 'drop-new' } });
  const { subscriptions } = analyse(both);
  const { subscriptions: run } = studied(both);
  for (const id of ['read-a', 'read-b']) {
    const { arrivalRatePerSecond, lossFraction } = run[id]!;
    expect(Math.abs(arrivalRatePerSecond!.mean / subscriptions[id]!.arrivalRatePerSecond! - 1)).toBeLessThan(0.02);
    expect(lossFraction!.mean).toBeGreaterThan(0.1);
  }
});

test('each member delays what comes over its own lanes', () => {
  const both = onLanes({ byBeta: { delay: { distribution: 'constant', meanMs: 500 } } });
  const { subscriptions } = analyse(both);
  const { subscriptions: run } = studied(both);
  for (const id of ['read-a', 'read-b'])
    expect(Math.abs(run[id]!.meanResponseMs!.mean / subscriptions[id]!.meanResponseMs! - 1)).toBeLessThan(0.08);
  expect(run['read-b']!.meanResponseMs!.mean).toBeGreaterThan(500);
});
