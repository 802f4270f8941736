import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDesign } from '../../model/text/parse.ts';
import { compilePlan } from '../compile/compile.ts';
import { advance, begin } from '../kernel/drive.ts';
import { prepare } from '../prepare.ts';
import { digestOf } from '../study/digest.ts';
import { runReplication } from '../study/replication.ts';
import { exponential, oneQueue, poisson, settings } from '../testing/plans.ts';
import { randomPlan } from '../testing/random-plans.ts';
import { createLive } from './live.ts';
import { rewindOf } from './rewind.ts';

const example = (id: string) => {
  const file = new URL(`../../../../public/examples/${id}.eventwright.json`, import.meta.url);
  const parsed = parseDesign(readFileSync(file, 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.reason));
  return parsed.value;
};

const moments = fc.array(fc.integer({ min: 0, max: 8000 }), { minLength: 2, maxLength: 8 });
/** So few that there are many checkpoints, and that they have to be thinned out. */
const often = { eventsBetween: 40, mostCheckpoints: 9 };

test('wherever somebody has been before, a moment looks as it does on the straight way', () => {
  fc.assert(
    fc.property(randomPlan, moments, (plan, times) => {
      const program = compilePlan(plan, settings({ durationSeconds: 8, warmupSeconds: 0 }));
      const live = createLive(program, { rewind: often });
      for (const timeMs of times) {
        live.jump(timeMs);
        while (live.advance(timeMs, 37) === 'events');
        const straight = createLive(program);
        straight.advance(timeMs);
        expect(live.snapshot()).toEqual(straight.snapshot());
        const { movements: _before, ...seen } = live.frame();
        const { movements: _straight, missedMovements: _missed, ...wanted } = straight.frame();
        expect(seen).toMatchObject(wanted);
      }
    }),
    { numRuns: 20 },
  );
}, 60_000);

test.each(['cart-3', 'shop-10', 'retry-storm'])(
  'a watched run of %s has the digest of the same replication of a study, also after a way there and back',
  (name) => {
    const prepared = prepare(example(name), { scenario: null, durationSeconds: 120, seed: 7 });
    if (!prepared.ok) throw new Error('the example is a good one');
    const live = createLive(prepared.value, { replication: 2, rewind: { eventsBetween: 500 } });
    for (const timeMs of [90_000, 3000, 60_000, 0, 120_000]) {
      live.jump(timeMs);
      live.advance(timeMs);
    }
    const batch = runReplication(prepared.value, 2).snapshots.at(-1);
    expect(digestOf(live.snapshot())).toBe(digestOf(batch ?? {}));
  },
);

test('checkpoints become fewer, not larger in all, the longer a run lasts', () => {
  const program = compilePlan(oneQueue(poisson(800), { work: exponential(1) }), settings({ durationSeconds: 100 }));
  const engine = begin(program.tables, 0);
  const rewind = rewindOf(engine, { eventsBetween: 100, mostCheckpoints: 10 });
  const alone = rewind.size().bytes;
  const between: number[] = [];
  for (let timeMs = 50; timeMs <= 100_000; timeMs += 50) {
    advance(engine, timeMs);
    rewind.pass();
    expect(rewind.size().checkpoints).toBeLessThanOrEqual(10);
    between.push(rewind.size().eventsBetween);
  }
  expect(between.at(-1)).toBeGreaterThan(10_000);
  const tight = rewindOf(engine, { eventsBetween: 1, mostBytes: alone * 3.5 });
  for (let i = 0; i < 50; i++) {
    advance(engine, Infinity, 100);
    tight.pass();
  }
  expect(tight.size().bytes).toBeLessThanOrEqual(alone * 3.5 + 4096);
});
