/** What is told of attempts and of their order, against an onlooker who sees every one of them begin, the loop's own included. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePlan } from '../compile/compile.ts';
import { advance, begin, end } from '../kernel/drive.ts';
import type { Engine } from '../kernel/engine.ts';
import { NOTE_ELEMENT, NOTE_KIND, NOTE_TOKEN, newJournal, noteDoubles } from '../kernel/journal.ts';
import { DELIVERY, HANDLED, HELD, KIND, LANE, OFFERED, tokenDoubles, tokenInts, WORK_END } from '../kernel/layout.ts';
import { deliveryInts, SUBSCRIPTION } from '../kernel/records.ts';
import { snapshotOf } from '../kernel/snapshot.ts';
import { MOVED_BEGUN } from '../kernel/trace.ts';
import { settings } from '../testing/plans.ts';
import { randomPlan } from '../testing/random-plans.ts';

const seconds = 4;

/** Attempts begun, and those of them out of order, per subscription; lanes are of groups, and each keeps an order of its own. */
const seen = (engine: Engine) => {
  const { tables } = engine;
  const journal = newJournal();
  engine.journal = journal;
  const begun = new Array<number>(tables.subscriptions).fill(0);
  const late = new Array<number>(tables.subscriptions).fill(0);
  const newest = new Map<string, number>();
  while (advance(engine, seconds * 1000, 1) === 'events') {
    for (let at = 0; at < journal.length << noteDoubles; at += 1 << noteDoubles) {
      if (journal.notes[at + NOTE_KIND] !== MOVED_BEGUN) continue;
      const token = journal.notes[at + NOTE_TOKEN]!;
      const subscription = journal.notes[at + NOTE_ELEMENT]!;
      const lane = engine.I[(token << tokenInts) + LANE]!;
      const line = lane < 0 ? `subscription ${subscription}` : `lane ${lane}`;
      const offered = engine.F[(token << tokenDoubles) + OFFERED]!;
      begun[subscription]! += 1;
      if (offered < (newest.get(line) ?? 0)) late[subscription]! += 1;
      newest.set(line, Math.max(offered, newest.get(line) ?? 0));
    }
    journal.length = 0;
  }
  return { begun, late };
};

/** Attempts that have not ended, per subscription. */
const inWork = ({ I, capacity, tables }: Engine): number[] => {
  const attempts = new Array<number>(tables.subscriptions).fill(0);
  for (let token = 0; token < capacity; token++) {
    const kind = I[(token << tokenInts) + KIND]!;
    if (kind !== WORK_END && kind !== HELD && kind !== HANDLED) continue;
    attempts[tables.deliveries[(I[(token << tokenInts) + DELIVERY]! << deliveryInts) + SUBSCRIPTION]!]! += 1;
  }
  return attempts;
};

test('every attempt that begins ends once or is in work, and those out of order are counted, whichever way they go', () => {
  let lates = 0;
  fc.assert(
    fc.property(randomPlan, fc.nat(1000), (random, seed) => {
      const program = compilePlan(random, settings({ durationSeconds: seconds, seed }));
      const engine = begin({ ...program.tables, inherits: true }, 0);
      const { begun, late } = seen(engine);
      const { attempts, outOfOrder } = snapshotOf(engine);
      const left = inWork(engine);
      end(engine);
      program.names.subscriptions.forEach(({ id, isCall }, at) => {
        expect(attempts[at], id).toBe(begun[at]! - left[at]!);
        if (!isCall) expect(outOfOrder[at], id).toBe(late[at]);
        if (!isCall) lates += late[at]!;
      });
    }),
    { numRuns: 150 },
  );
  expect(lates).toBeGreaterThan(100);
}, 60_000);
