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
  readonly prefetch: number;
  readonly workMs: number;
  readonly patienceMs: number;
  readonly deliveries: number;
}

interface Delivery {
  readonly message: { deliveries: number };
  readonly number: number;
  state: 'held' | 'late' | 'over';
}

/** The same system with one plain list of all that will happen, every timer in it. Counts as in the books; times in ms. */
const slowly = ({ arrivals, servers, prefetch, workMs, patienceMs, deliveries }: Setting) => {
  const books = { acknowledged: 0, redelivered: 0, duplicates: 0, dropped: 0 };
  const agenda = arrivals.map((seconds) => ({
    time: seconds * 1000,
    act: () => queue.push({ deliveries: 0 }) as unknown,
  }));
  const queue: Delivery['message'][] = [];
  const workers = Array.from({ length: servers }, () => [] as Delivery[]);
  let now = 0;
  const later = (ms: number, act: () => unknown) => agenda.push({ time: now + ms, act });
  const work = (hands: Delivery[]) => {
    const [delivery] = hands;
    if (delivery === undefined) return;
    if (delivery.number > 1) books.redelivered += 1;
    later(workMs, () => {
      if (delivery.state === 'late') books.duplicates += 1;
      else books.acknowledged += 1;
      delivery.state = 'over';
      hands.shift();
      work(hands);
    });
  };
  const handOver = (hands: Delivery[], message: Delivery['message']) => {
    message.deliveries += 1;
    const delivery: Delivery = { message, number: message.deliveries, state: 'held' };
    hands.push(delivery);
    if (hands.length === 1) work(hands);
    later(patienceMs, () => {
      if (delivery.state === 'over') return;
      delivery.state = 'late';
      if (message.deliveries < deliveries) queue.push(message);
      else books.dropped += 1;
    });
  };
  while (agenda.length > 0) {
    const next = agenda.reduce((a, b) => (b.time < a.time ? b : a));
    agenda.splice(agenda.indexOf(next), 1);
    now = next.time;
    next.act();
    while (queue.length > 0) {
      const least = workers.reduce((a, b) => (b.length < a.length ? b : a));
      if (least.length >= prefetch) break;
      handOver(least, queue.shift()!);
    }
  }
  return books;
};

// Odd fractions, so that no two things happen at the same instant.
const settingOf = fc.record({
  arrivals: fc
    .array(fc.double({ min: 0.5, max: 3, noNaN: true }), { minLength: 1, maxLength: 25 })
    .map((times) => times.sort((a, b) => a - b)),
  servers: fc.integer({ min: 1, max: 4 }),
  prefetch: fc.integer({ min: 1, max: 5 }),
  workMs: fc.integer({ min: 20, max: 300 }).map((ms) => ms + 0.137),
  patienceMs: fc.integer({ min: 20, max: 600 }).map((ms) => ms + 0.4219),
  deliveries: fc.integer({ min: 1, max: 4 }),
});

test('acknowledgement timeouts take effect as if each had its own timer, from when a worker is handed the message', () => {
  fc.assert(
    fc.property(settingOf, (setting) => {
      const { arrivals, servers, prefetch, workMs, patienceMs, deliveries } = setting;
      const { subscriptions } = counts(at(...arrivals), {
        work: constant(workMs),
        servers,
        prefetch,
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
