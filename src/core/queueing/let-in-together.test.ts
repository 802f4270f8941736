import { expect, test } from 'vitest';
import { analyse } from './analyse.ts';
import { arrivals, design, exponential, publish, publisher, service, subscribe, topic } from './testing/designs.ts';

const full = (perSecond: number, meansMs: readonly number[], capacity: number) => {
  const names = meansMs.map((_, at) => `s${at}`);
  return analyse(
    design(
      {
        source: publisher,
        queue: topic({ capacity, onFull: 'reject' }),
        ...Object.fromEntries(names.map((name) => [name, service()])),
      },
      {
        send: publish('source', 'queue', arrivals(perSecond)),
        ...Object.fromEntries(
          names.map((name, at) => [`r${at}`, subscribe('queue', name, { work: exponential(meansMs[at]!) })]),
        ),
      },
    ),
  ).subscriptions;
};

/** What two queues for `most` messages each, in work included, let in together per second: their Markov chain, state by state. */
const letIn = (perSecond: number, [first, second]: readonly [number, number], most: number): number => {
  const size = most + 1;
  let chances = new Float64Array(size * size).fill(1 / size ** 2);
  const [done, alsoDone] = [1000 / first, 1000 / second];
  const pace = perSecond + done + alsoDone;
  for (let round = 0; round < 20_000; round++) {
    const next = new Float64Array(size * size);
    chances.forEach((chance, state) => {
      const [i, j] = [Math.floor(state / size), state % size];
      const go = (rate: number, to: number) => {
        next[to]! += (chance * rate) / pace;
      };
      go(perSecond, i < most && j < most ? state + size + 1 : state);
      go(done, i > 0 ? state - size : state);
      go(alsoDone, j > 0 ? state - 1 : state);
    });
    chances = next;
  }
  return chances.reduce(
    (sum, chance, state) => (Math.floor(state / size) < most && state % size < most ? sum + chance * perSecond : sum),
    0,
  );
};

test.each([
  // Both overloaded, one, none; much room, little, none.
  [150, [20, 14], 10],
  [150, [20, 20], 10],
  [60, [20, 5], 10],
  [60, [10, 12], 3],
  [40, [10, 12], 3],
  [100, [10, 12], 0],
] as const)(
  'at %d/s two groups of %j ms with room for %d let in what their chain says, within 6 %%',
  (perSecond, meansMs, room) => {
    const exact = letIn(perSecond, meansMs, room + 1);
    const { r0, r1 } = full(perSecond, meansMs, room);
    expect(r0!.throughputPerSecond).toBeCloseTo(r1!.throughputPerSecond!, 6);
    expect(r0!.throughputPerSecond! / exact).toBeGreaterThan(0.94);
    expect(r0!.throughputPerSecond! / exact).toBeLessThan(1.06);
    expect(r0!.utilisation).toBeCloseTo((r0!.throughputPerSecond! * meansMs[0]) / 1000, 9);
  },
);

test('a quick group beside two slow ones changes nothing, and three let in as much as the slowest does', () => {
  const { r2 } = full(150, [20, 14, 1], 10);
  expect(r2!.throughputPerSecond!).toBeCloseTo(full(150, [20, 14], 10).r0!.throughputPerSecond!, 1);
  expect(full(150, [20, 30, 40], 10).r0!.throughputPerSecond!).toBeLessThan(25);
  expect(full(150, [20, 30, 40], 10).r0!.throughputPerSecond!).toBeGreaterThan(24);
});
