import { expect, test } from 'vitest';
import { compilePlan } from '../compile/compile.ts';
import { exponential, oneQueue, poisson, settings } from '../testing/plans.ts';
import { advance, begin, end } from './drive.ts';
import { workbenchBytes } from './memory.ts';
import { snapshotOf } from './snapshot.ts';

const program = compilePlan(
  oneQueue(poisson(90), {
    work: exponential(10),
    failure: 0.05,
    retry: { maxDeliveries: 3, delaysMs: [40], jitter: 0 },
  }),
  settings({ durationSeconds: 60 }),
);

/** What replication `index` has counted after a minute when nobody else is there. */
const alone = (index: number) => {
  const engine = begin(program.tables, index);
  advance(engine, 60_000);
  end(engine);
  return snapshotOf(engine);
};

test('replications that take turns in one thread go on as if each were alone', () => {
  const expected = [0, 1, 2].map(alone);
  const engines = [0, 1, 2].map((index) => begin(program.tables, index));
  for (let ms = 500; ms <= 60_000; ms += 500) for (const engine of engines) advance(engine, ms);
  expect(engines.map(snapshotOf)).toEqual(expected);
});

test('one that is not over moves out of the workbench when the next one begins', () => {
  const first = begin(program.tables, 0);
  expect(first.I.byteLength).toBe(workbenchBytes);
  advance(first, 10_000);
  const second = begin(program.tables, 1);
  expect(second.I.byteLength).toBe(workbenchBytes);
  expect(first.I.byteLength).toBeLessThan(workbenchBytes);
  end(second);
});

test('a backlog that outgrows the workbench goes on in memory of its own, and nothing is lost', () => {
  const flood = compilePlan(
    oneQueue(poisson(1_000_000), { work: exponential(1000) }),
    settings({ durationSeconds: 1 }),
  );
  const engine = begin(flood.tables, 0);
  advance(engine, 200);
  expect(engine.I.byteLength).toBe(workbenchBytes);
  advance(engine, 1000);
  expect(engine.I.byteLength).toBeGreaterThan(workbenchBytes);
  const { inFlight, counts } = snapshotOf(engine);
  expect(inFlight[0]! + counts[1]!).toBe(counts[0]);
  expect(counts[0]).toBeGreaterThan(900_000);
});
