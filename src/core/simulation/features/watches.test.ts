import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePlan } from '../compile/compile.ts';
import { advance, begin, end } from '../kernel/drive.ts';
import { rehearse } from '../kernel/rehearsal.ts';
import { FREE_COUNT } from '../kernel/scalars.ts';
import { cases } from '../testing/cases.ts';
import { constant, exponential, oneQueue, poisson, settings } from '../testing/plans.ts';
import { at, counts } from '../testing/runs.ts';

interface Setting {
  readonly arrivals: readonly number[];
  readonly servers: number;
  readonly workMs: number;
  readonly patienceMs: number;
  readonly deliveries: number;
}

/** The same system with one plain list of all that will happen, every timer in it. Counts as in the books; times in ms. */
const slowly = ({ arrivals, servers, workMs, patienceMs, deliveries }: Setting) => {
  const books = { acknowledged: 0, redelivered: 0, duplicates: 0, dropped: 0 };
  const agenda = arrivals.map((seconds) => ({
    time: seconds * 1000,
    act: () => queue.push({ attempts: 0 }) as unknown,
  }));
  const queue: { attempts: number }[] = [];
  let idle = servers;
  let now = 0;
  const start = (message: { attempts: number }) => {
    idle -= 1;
    message.attempts += 1;
    if (message.attempts > 1) books.redelivered += 1;
    let isGhost = false;
    let isOver = false;
    const finish = () => {
      idle += 1;
      isOver = true;
      if (isGhost) books.duplicates += 1;
      else books.acknowledged += 1;
    };
    const timeOut = () => {
      if (isOver) return;
      isGhost = true;
      if (message.attempts < deliveries) queue.push(message);
      else books.dropped += 1;
    };
    agenda.push({ time: now + workMs, act: finish }, { time: now + patienceMs, act: timeOut });
  };
  while (agenda.length > 0) {
    const next = agenda.reduce((a, b) => (b.time < a.time ? b : a));
    agenda.splice(agenda.indexOf(next), 1);
    now = next.time;
    next.act();
    while (idle > 0 && queue.length > 0) start(queue.shift()!);
  }
  return books;
};

// Odd fractions, so that no two things happen at the same instant.
const settingOf = fc.record({
  arrivals: fc
    .array(fc.double({ min: 0.5, max: 3, noNaN: true }), { minLength: 1, maxLength: 25 })
    .map((times) => times.sort((a, b) => a - b)),
  servers: fc.integer({ min: 1, max: 4 }),
  workMs: fc.integer({ min: 20, max: 300 }).map((ms) => ms + 0.137),
  patienceMs: fc.integer({ min: 20, max: 300 }).map((ms) => ms + 0.411),
  deliveries: fc.integer({ min: 1, max: 4 }),
});

test('acknowledgement timeouts take effect as if each had its own timer', () => {
  fc.assert(
    fc.property(settingOf, (setting) => {
      const { arrivals, servers, workMs, patienceMs, deliveries } = setting;
      const { subscriptions } = counts(at(...arrivals), {
        work: constant(workMs),
        servers,
        ackTimeoutMs: patienceMs,
        retry: { maxDeliveries: deliveries, delaysMs: [], jitter: 0 },
      });
      const { acknowledged, redelivered, duplicates, dropped } = subscriptions.read!;
      expect({ acknowledged, redelivered, duplicates, dropped: dropped['max-deliveries'] }).toEqual(slowly(setting));
    }),
    { numRuns: cases(150) },
  );
});

test('of those who are answered in time next to none becomes an event', () => {
  const plan = oneQueue(poisson(200), { work: exponential(2), ackTimeoutMs: 5000 });
  const program = compilePlan(plan, settings({ durationSeconds: 20 }));
  rehearse();
  const engine = begin(program.tables, 0);
  advance(engine, 15_000);
  // A thousand are begun in five seconds.
  expect(engine.capacity - engine.N[FREE_COUNT]!).toBeLessThan(60);
  end(engine);
});
