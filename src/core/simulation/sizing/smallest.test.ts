import { expect, test } from 'vitest';
import type { Design } from '../../model/design.ts';
import { wantedWorkers } from '../../queueing/levers/wanted-workers.ts';
import { mMC } from '../../queueing/models/m-m-c.ts';
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
} from '../../queueing/testing/designs.ts';
import { prepare } from '../prepare.ts';
import { runStudy } from '../study/study.ts';
import { knobsOf, type Sizes, type SizingChoice, sizesFor } from './knobs.ts';
import { type Smallest, searchSmallest } from './smallest.ts';
import { type Trial, trialOf, unstableIn } from './trial.ts';

const replicas: SizingChoice = { grow: 'replicas', partitions: true, shrink: false, most: 64 };

const promised = (of: Design, p99Ms: number, to = 'read', from = 'write'): Design => ({
  ...of,
  objectives: { fast: { from, to, p99Ms } },
});

const tried =
  (of: Design, durationSeconds: number) =>
  async (overrides: Sizes): Promise<Trial> => {
    const run = { durationSeconds, warmupSeconds: 10, replications: 5, seed: 1 };
    const program = prepare(of, { scenario: null, ...run, overrides });
    if (!program.ok) throw new Error(program.reason[0]?.what.en);
    const unstable = unstableIn(program.value);
    return unstable.length > 0 ? { because: unstable, result: null } : trialOf(runStudy(program.value));
  };

interface Asked {
  readonly choice?: SizingChoice;
  readonly mostStudies?: number;
  readonly durationSeconds?: number;
  readonly fixed?: readonly string[];
}

const search = (of: Design, asked: Asked = {}): Promise<Smallest> => {
  const { choice = replicas, mostStudies = 40, durationSeconds = 120, fixed = [] } = asked;
  const knobs = knobsOf(of, choice, (pointer) => fixed.includes(pointer));
  const start = sizesFor(of, knobs, wantedWorkers(of, 1));
  return searchSmallest({ design: of, knobs, start, mostStudies }, tried(of, durationSeconds));
};

/** The fewest servers of an M/M/c queue whose p99 is at most so long, from its closed form, tried one after the other. */
const fewestServers = (rate: number, meanMs: number, p99Ms: number): number => {
  const load = (rate * meanMs) / 1000;
  for (let servers = Math.floor(load) + 1; ; servers++)
    if (mMC(servers, load, meanMs).response!.tail(p99Ms) <= 0.01) return servers;
};

test.each([
  [80, 20, 130],
  [300, 20, 110],
  [45, 100, 700],
])(
  'of an M/M/c queue at %d/s with %d ms of work the fewest replicas for a p99 of %d ms are those of Erlang',
  async (rate, ms, limit) => {
    const { ended, met, changes, steps, sizes } = await search(
      promised(oneQueue(rate, { work: exponential(ms) }), limit),
    );
    const fewest = fewestServers(rate, ms, limit);
    expect([ended, met]).toEqual(['found', true]);
    expect(changes).toEqual([{ pointer: '/nodes/reader/replicas', from: 1, to: fewest }]);
    expect(steps.find((step) => step.sizes['/nodes/reader/replicas'] === fewest - 1)?.met).toBe(false);
    expect(steps.find((step) => step.sizes === sizes)?.met).toBe(true);
  },
);

test('what is unstable by the traffic equations is never simulated', async () => {
  const { steps } = await search(promised(oneQueue(80, { work: exponential(20) }), 130));
  const unstable = steps.filter(({ sizes }) => sizes['/nodes/reader/replicas']! * 50 <= 80);
  expect(unstable.length).toBeGreaterThan(0);
  expect(unstable.every(({ simulated, met }) => !simulated && !met)).toBe(true);
});

test('by concurrency as by replicas, and a subscription with a concurrency of its own grows there', async () => {
  const of = promised(oneQueue(80, { work: exponential(20) }), 130);
  const byNode = await search(of, { choice: { ...replicas, grow: 'concurrency' } });
  expect(byNode.changes).toEqual([{ pointer: '/nodes/reader/concurrency', from: 1, to: fewestServers(80, 20, 130) }]);
  const own = promised(oneQueue(80, { work: exponential(20), concurrency: 1 }), 130);
  const { changes } = await search(own, { choice: { ...replicas, grow: 'concurrency' } });
  expect(changes.map(({ pointer }) => pointer)).toEqual(['/links/read/concurrency']);
});

test('more than is needed stays as drawn, or shrinks where that is allowed', async () => {
  const of = promised(oneQueue(80, { work: exponential(20) }, { replicas: 9 }), 130);
  expect(await search(of)).toMatchObject({ ended: 'found', met: true, changes: [] });
  const { changes } = await search(of, { choice: { ...replicas, shrink: true } });
  expect(changes).toEqual([{ pointer: '/nodes/reader/replicas', from: 9, to: fewestServers(80, 20, 130) }]);
});

const lanes = promised(oneQueue(80, { work: exponential(10) }, {}, { ordered: true, partitions: 1 }), 80);

test('an ordered topic gets partitions together with the workers, each as few as will do', async () => {
  const { changes, ended, sizes } = await search(lanes);
  expect(ended).toBe('found');
  expect(changes.map(({ pointer }) => pointer)).toEqual(['/nodes/reader/replicas', '/nodes/queue/partitions']);
  const study = tried(lanes, 120);
  for (const { pointer, to } of changes) {
    const { because } = await study({ ...sizes, [pointer]: to - 1 });
    expect(because, pointer).toEqual(['fast']);
  }
});

test('where too few messages are simulated to tell, that is said, and nothing grows for it', async () => {
  // 110 s of 0.2/s, five times: some hundred messages.
  const seldom = promised(oneQueue(0.2, { work: exponential(10) }), 60_000);
  const { ended, limits, changes } = await search(seldom);
  expect([ended, changes]).toEqual(['unreachable', []]);
  expect(limits).toEqual([{ kind: 'messages', of: 'fast', pointer: null, value: null }]);
});

test('what stands against it is said: partitions that stay, a number that may not grow, work that takes that long', async () => {
  const kept = await search(lanes, { choice: { ...replicas, partitions: false } });
  expect(kept).toMatchObject({ ended: 'unreachable', met: false, changes: [], result: null });
  expect(kept.limits).toEqual([{ kind: 'partitions', of: 'read', pointer: '/nodes/queue/partitions', value: 1 }]);
  const busy = promised(oneQueue(80, { work: exponential(20) }), 130);
  const fixed = await search(busy, { fixed: ['/nodes/reader/replicas'] });
  expect(fixed.limits).toEqual([{ kind: 'fixed', of: 'read', pointer: '/nodes/reader/replicas', value: 1 }]);
  const few = await search(busy, { choice: { ...replicas, most: 1 } });
  expect(few.limits).toEqual([{ kind: 'most', of: 'read', pointer: '/nodes/reader/replicas', value: 1 }]);
  const long = await search(promised(oneQueue(80, { work: exponential(20) }), 60), { durationSeconds: 60 });
  expect(long.limits).toEqual([{ kind: 'work', of: 'fast', pointer: null, value: null }]);
  const others = promised(oneQueue(80, { work: exponential(20) }, { external: true }), 130);
  expect((await search(others)).limits).toMatchObject([{ kind: 'external', of: 'read' }]);
});

test('over a way of two stations both get what they need, and none of it can go', async () => {
  const row = promised(
    design(
      { source: publisher, a: topic(), one: service(), b: topic(), two: service() },
      {
        begin: publish('source', 'a', arrivals(150)),
        'read-one': subscribe('a', 'one', { work: exponential(10) }),
        next: publish('one', 'b', { after: {} }),
        'read-two': subscribe('b', 'two', { work: exponential(5) }),
      },
    ),
    80,
    'read-two',
    'begin',
  );
  const { changes, ended, sizes } = await search(row);
  expect(ended).toBe('found');
  expect(changes.length).toBeGreaterThan(0);
  for (const { pointer, to } of changes)
    expect((await tried(row, 120)({ ...sizes, [pointer]: to - 1 })).because, pointer).not.toEqual([]);
});

test('a search that may run one study only says that it was given up', async () => {
  const of = promised(oneQueue(300, { work: exponential(20) }), 110);
  const { ended, steps } = await search(of, { mostStudies: 1 });
  expect(ended).toBe('budget');
  expect(steps.filter(({ simulated }) => simulated)).toHaveLength(1);
});

test('without objectives it is enough that no backlog grows for ever', async () => {
  const { changes } = await search(oneQueue(80, { work: exponential(20) }), { durationSeconds: 400 });
  expect(changes).toEqual([{ pointer: '/nodes/reader/replicas', from: 1, to: 2 }]);
});
