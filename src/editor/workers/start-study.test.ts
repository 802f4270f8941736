import { expect, test } from 'vitest';
import type { Design } from '../../core/model/design.ts';
import { clock } from '../../core/model/testing/clock.ts';
import type { Problem } from '../../core/model/text/problem.ts';
import { prepare } from '../../core/simulation/prepare.ts';
import { report } from '../../core/simulation/study/report.ts';
import type { SimulationResult } from '../../core/simulation/study/result.ts';
import { simulatedHash } from '../../core/simulation/study/simulated-part.ts';
import { runAll, runStudy } from '../../core/simulation/study/study.ts';
import type { StudyDetail } from '../../core/simulation/study/study-detail.ts';
import type { RunChoice } from './protocol.ts';
import { startStudy } from './start-study.ts';
import type { StudyProgress } from './study-course.ts';
import { example } from './testing/example.ts';
import { portWorkers } from './testing/ports.ts';

const choice: RunChoice = { scenario: null, durationSeconds: 40, replications: 5, seed: 7 };

interface Outcome {
  readonly result?: SimulationResult;
  readonly detail?: StudyDetail;
  readonly hash?: string;
  readonly problems?: readonly Problem[];
  readonly progress: readonly number[];
  readonly told: readonly StudyProgress[];
}

const study = (
  design: Design,
  wanted: RunChoice,
  workers: number,
  pool = portWorkers(),
  nowMs = () => 0,
): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const progress: number[] = [];
    const told: StudyProgress[] = [];
    startStudy(
      design,
      wanted,
      {
        progress: (each) => {
          progress.push(each.done);
          told.push(each);
        },
        finished: (result, detail, hash) => resolve({ result, detail, hash, progress, told }),
        refused: (problems) => resolve({ problems, progress, told }),
        failed: (message) => reject(new Error(message)),
      },
      { openWorker: pool.open, workers, nowMs },
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

test('a study goes on until it is precise, whoever ran what, and says on the way what is widest and where it will end', async () => {
  const design = clock('One queue', 40);
  const wanted = { scenario: null, durationSeconds: 60, seed: 7, precisionPercent: 15, replications: 320 };
  const { result, told } = await study(design, wanted, 3);
  const count = result?.replications ?? 0;
  expect(result?.precision).toMatchObject({ target: 0.15, reached: true, stoppedBy: 'precision' });
  expect(result?.precision?.looks.at(-1)).toBe(count);
  expect(count).toBeLessThan(320);
  const prepared = prepare(design, { ...wanted, replications: count });
  if (!prepared.ok) throw new Error('the example is a good one');
  expect(result?.digest).toBe(report(prepared.value, runAll(prepared.value), 0).digest);
  expect(told[0]).toMatchObject({ of: 20, precision: { target: 0.15, widest: null } });
  expect(told.at(-1)).toMatchObject({ done: count, of: count });
  const { widest } = told.at(-1)?.precision ?? {};
  expect(Object.keys(result?.[widest?.section ?? 'nodes'] ?? {})).toContain(widest?.id);
  expect(widest?.relativeHalfWidth).toBeGreaterThan(0);
});

test('where its time is used up first a study ends with what it has, two replications at least', async () => {
  let now = 0;
  const wanted = { scenario: null, durationSeconds: 20, precisionPercent: 0.01, budgetSeconds: 5 };
  const { result, told } = await study(clock('One queue', 40), wanted, 1, portWorkers(), () => (now += 3000));
  expect(result?.replications).toBe(2);
  expect(result?.precision).toMatchObject({ reached: false, stoppedBy: 'budget', dependsOnMachine: true });
  expect(Math.max(...told.map(({ left }) => left ?? 0))).toBeLessThanOrEqual(5);
});
