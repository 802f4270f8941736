import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePlan } from '../compile/compile.ts';
import { exponential, oneQueue, poisson, settings } from '../testing/plans.ts';
import { randomPlan } from '../testing/random-plans.ts';
import { mergeParts } from './merge.ts';
import { indicesOf, type LoadedPart, loadPart, type Part, partOf } from './part.ts';
import { fromPlain, toPlain } from './plain.ts';
import { runReplication } from './replication.ts';
import { report } from './report.ts';
import { runAll } from './study.ts';

const made = { madeBy: '1.2.3', wallSeconds: 2 };
const queue = (seed = 1) =>
  compilePlan(oneQueue(poisson(50), { work: exponential(9) }), settings({ durationSeconds: 5, replications: 5, seed }));

/** A part on its way through a file. */
const onDisk = (part: Part): unknown => JSON.parse(JSON.stringify(part, null, 1));
const loaded = (part: unknown): LoadedPart => {
  const result = loadPart(part);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};
const shardOf = (program: ReturnType<typeof queue>, number: number, of: number) => {
  const replications = indicesOf({ number, of }, program.settings.replications).map((index) =>
    runReplication(program, index),
  );
  return loaded(onDisk(partOf(program, { number, of }, replications, made)));
};
const parts = (program: ReturnType<typeof queue>, of: number) =>
  Array.from({ length: of }, (_, at) => shardOf(program, at + 1, of));
const misfit = (given: readonly LoadedPart[]) => {
  const merged = mergeParts(given);
  return merged.ok ? null : merged.reason;
};

test('any number of parts in any order gives the digest of one machine', () => {
  fc.assert(
    fc.property(randomPlan, fc.integer({ min: 1, max: 7 }), fc.infiniteStream(fc.nat()), (random, of, dice) => {
      const program = compilePlan(random, settings({ durationSeconds: 3, replications: 5, seed: 4 }));
      const shuffled = parts(program, of)
        .map((part) => [dice.next().value as number, part] as const)
        .sort(([a], [b]) => a - b)
        .map(([, part]) => part);
      const merged = mergeParts(shuffled);
      expect(merged.ok && merged.value.digest).toBe(report(program, runAll(program), 0).digest);
    }),
    { numRuns: 20 },
  );
}, 60_000);

test('shards divide the replications among them', () => {
  expect([1, 2, 3].map((number) => indicesOf({ number, of: 3 }, 7))).toEqual([
    [0, 3, 6],
    [1, 4],
    [2, 5],
  ]);
  expect(indicesOf({ number: 4, of: 8 }, 3)).toEqual([]);
});

test('what JSON cannot say survives it', () => {
  const value = {
    list: new Float64Array([0.1, -0, Number.NaN, Infinity, -Infinity]),
    plain: [-0, null, 'a'],
    f: new Int32Array(2),
  };
  expect(fromPlain(JSON.parse(JSON.stringify(toPlain(value))))).toEqual(value);
});

test('parts of another seed, another version or another division are refused', () => {
  const program = queue();
  expect(misfit([shardOf(program, 1, 2), shardOf(queue(2), 2, 2)])).toEqual({ kind: 'other-study', position: 1 });
  expect(misfit([shardOf(program, 1, 2), shardOf(program, 2, 3)])).toEqual({ kind: 'other-division', position: 1 });
  const newer = loaded(onDisk(partOf(program, { number: 2, of: 2 }, [], { ...made, madeBy: '2.0.0' })));
  expect(misfit([shardOf(program, 1, 2), newer])).toEqual({ kind: 'other-version', position: 1 });
});

test('missing and doubled shards are named', () => {
  const [first, second, third] = parts(queue(), 3) as [LoadedPart, LoadedPart, LoadedPart];
  expect(misfit([second])).toEqual({ kind: 'missing', numbers: [1, 3], of: 3 });
  expect(misfit([third, first, third])).toEqual({ kind: 'doubled', number: 3, positions: [0, 2] });
  expect(misfit([third, first, second])).toBeNull();
});

test('what is no part, or is one no more, is refused', () => {
  const part = partOf(queue(), { number: 1, of: 1 }, [runReplication(queue(), 0)], made);
  const reason = (read: unknown) => {
    const result = loadPart(read);
    return result.ok ? null : result.reason;
  };
  expect(reason(onDisk(part))).toBeNull();
  expect([null, 3, [], { eventwright: 1 }].map(reason)).toEqual(Array(4).fill('not-a-part'));
  expect(reason({ ...part, version: 2 })).toBe('newer');
  expect(reason({ ...part, wallSeconds: 1 })).toBe('damaged');
});
