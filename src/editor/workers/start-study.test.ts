import { expect, test } from 'vitest';
import type { Design } from '../../core/model/design.ts';
import type { Problem } from '../../core/model/text/problem.ts';
import { prepare } from '../../core/simulation/prepare.ts';
import type { SimulationResult } from '../../core/simulation/study/result.ts';
import { simulatedHash } from '../../core/simulation/study/simulated-part.ts';
import { runStudy } from '../../core/simulation/study/study.ts';
import type { StudyDetail } from '../../core/simulation/study/study-detail.ts';
import type { RunChoice } from './protocol.ts';
import { type StudyProgress, startStudy } from './start-study.ts';
import { example } from './testing/example.ts';
import { portWorkers } from './testing/ports.ts';

const choice: RunChoice = { scenario: null, durationSeconds: 40, replications: 5, seed: 7 };

interface Outcome {
  readonly result?: SimulationResult;
  readonly detail?: StudyDetail;
  readonly hash?: string;
  readonly problems?: readonly Problem[];
  readonly progress: readonly number[];
}

const study = (design: Design, wanted: RunChoice, workers: number, pool = portWorkers()): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const progress: number[] = [];
    startStudy(
      design,
      wanted,
      {
        progress: ({ done }) => progress.push(done),
        finished: (result, detail, hash) => resolve({ result, detail, hash, progress }),
        refused: (problems) => resolve({ problems, progress }),
        failed: (message) => reject(new Error(message)),
      },
      { openWorker: pool.open, workers, nowMs: () => 0 },
    );
  });

test('one, two and four workers give the digest of a study in one thread', async () => {
  const design = example('cart-3');
  const prepared = prepare(design, choice);
  if (!prepared.ok) throw new Error('the example is a good one');
  const alone = runStudy(prepared.value);
  for (const workers of [1, 2, 4]) {
    const { result, hash } = await study(design, choice, workers);
    expect(result?.digest).toBe(alone.digest);
    expect(hash).toBe(simulatedHash(design));
    expect(result?.subscriptions).toEqual(alone.subscriptions);
  }
});

test('progress counts every replication, the readers have a line each, and all workers end', async () => {
  const pool = portWorkers();
  const design = example('shop-3');
  const { progress, detail } = await study(design, choice, 3, pool);
  expect([...new Set(progress)].filter((done) => done > 0)).toEqual([1, 2, 3, 4, 5]);
  const reading = Object.values(design.links ?? {}).filter(({ kind }) => kind !== 'publish');
  const readers = detail?.series.elements.filter(({ kind }) => kind === 'subscription');
  expect(readers?.length).toBe(reading.length);
  expect(detail?.series.seconds.at(-1)).toBe(40);
  expect(Object.keys(detail?.responses ?? {}).length).toBe(reading.length);
  expect([pool.opened(), pool.ended()]).toEqual([3, 3]);
});

test('within a long replication it is told how far it is, and how long the rest takes', async () => {
  const pool = portWorkers();
  const told: StudyProgress[] = [];
  let now = 0;
  await new Promise<void>((resolve, reject) => {
    startStudy(
      example('cart-3'),
      { scenario: null, durationSeconds: 200, replications: 2, seed: 7 },
      {
        progress: (progress) => told.push(progress),
        finished: () => resolve(),
        refused: () => reject(new Error('the example is a good one')),
        failed: (message) => reject(new Error(message)),
      },
      { openWorker: pool.open, workers: 1, nowMs: () => (now += 10) },
    );
  });
  const first = told.filter(({ done }) => done === 0);
  expect(first.length).toBeGreaterThan(3);
  expect(first.at(-1)?.begun).toBeGreaterThan(first[0]?.begun ?? 1);
  expect(first.at(-1)?.begun).toBeLessThanOrEqual(1);
  expect(first.at(-1)?.left).toBeGreaterThan(0);
  expect(told.at(-1)).toMatchObject({ done: 2, of: 2, begun: 0, left: 0 });
});

test('an unknown scenario is refused with a reason, and the workers end', async () => {
  const pool = portWorkers();
  const { problems } = await study(example('cart-3'), { scenario: 'nowhere' }, 2, pool);
  expect(problems?.[0]?.what.en).toContain('nowhere');
  expect(pool.ended()).toBe(2);
});

test('a cancelled study is never heard of again', async () => {
  const pool = portWorkers();
  const heard: string[] = [];
  const cancel = startStudy(
    example('cart-3'),
    choice,
    {
      progress: () => {
        heard.push('progress');
        cancel();
      },
      finished: () => heard.push('finished'),
      refused: () => heard.push('refused'),
      failed: () => heard.push('failed'),
    },
    { openWorker: pool.open, workers: 2, nowMs: () => 0 },
  );
  await study(example('cart-3'), choice, 1);
  expect(heard).toEqual(['progress']);
  expect(pool.ended()).toBe(2);
});
