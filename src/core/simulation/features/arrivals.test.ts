import { expect, test } from 'vitest';
import type { Arrivals } from '../../model/arrivals.ts';
import { compilePlan } from '../compile/compile.ts';
import { MOVEMENT_TIME, movementDoubles } from '../kernel/trace.ts';
import { node, plan, publication, settings, topic } from '../testing/plans.ts';
import { createLive } from '../trace/live.ts';

/** Times in seconds of all publications in a run. */
const timesOf = (arrivals: Arrivals, seconds: number, { instances = 1, rateFactor = 1, seed = 1 } = {}): number[] => {
  const one = plan({
    nodes: [node('source')],
    topics: [topic('t')],
    publications: [publication('p', { node: 0, topic: 0, source: { arrivals, instances } })],
  });
  const live = createLive(compilePlan(one, settings({ durationSeconds: seconds, rateFactor, seed })), {
    movements: 200_000,
  });
  live.advance(seconds * 1000);
  const { movements } = live.frame();
  return Array.from(
    { length: movements.length >> movementDoubles },
    (_, i) => movements[(i << movementDoubles) + MOVEMENT_TIME]! / 1000,
  );
};
const dispersion = (times: readonly number[], width: number, seconds: number) => {
  const counts = new Array<number>(Math.floor(seconds / width)).fill(0);
  for (const time of times) if (time < counts.length * width) counts[Math.floor(time / width)]! += 1;
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length / mean;
};

test('a Poisson stream has its rate and dispersion 1, and its instances add up', () => {
  const times = timesOf({ process: 'poisson', ratePerSecond: 20 }, 2000, { instances: 2 });
  expect(times.length / 2000 / 40).toBeCloseTo(1, 1);
  expect(Math.abs(dispersion(times, 1, 2000) - 1)).toBeLessThan(0.1);
});

test('a constant stream begins somewhere in its first gap and then never varies', () => {
  const times = timesOf({ process: 'constant', ratePerSecond: 4 }, 10);
  expect(times.length).toBe(40);
  expect(times[0]).toBeLessThan(0.25);
  for (let i = 1; i < times.length; i++) expect(times[i]! - times[i - 1]!).toBeCloseTo(0.25, 9);
});

test('an on-off stream has its long-run rate but comes in bursts', () => {
  const arrivals = { process: 'on-off', ratePerSecond: 20, onMeanSeconds: 1, offMeanSeconds: 4 } as const;
  const times = timesOf(arrivals, 4000);
  expect(Math.abs(times.length / 4000 / 20 - 1)).toBeLessThan(0.1);
  expect(dispersion(times, 1, 4000)).toBeGreaterThan(10);
});

test('a profile follows its points and starts again if it repeats', () => {
  const points = [
    { atSeconds: 0, ratePerSecond: 0 },
    { atSeconds: 10, ratePerSecond: 100 },
    { atSeconds: 20, ratePerSecond: 0 },
  ];
  const once = timesOf({ process: 'profile', points }, 100);
  expect(once.every((time) => time >= 10 && time < 20)).toBe(true);
  expect(Math.abs(once.length - 1000)).toBeLessThan(120);
  const again = timesOf({ process: 'profile', points, repeat: true }, 100);
  expect(again.every((time) => time % 20 >= 10)).toBe(true);
  expect(Math.abs(again.length - 5000)).toBeLessThan(300);
});

test('a trace is played as it was recorded; the load factor squeezes it', () => {
  const trace = { process: 'trace', atSeconds: [3, 1, 2.5] } as const;
  expect(timesOf({ ...trace, atSeconds: [...trace.atSeconds] }, 10)).toEqual([1, 2.5, 3]);
  expect(timesOf({ ...trace, atSeconds: [...trace.atSeconds] }, 10, { rateFactor: 2 })).toEqual([0.5, 1.25, 1.5]);
});

test('a batch arrives at one instant, and the rate still counts messages', () => {
  const times = timesOf({ process: 'poisson', ratePerSecond: 20, batch: 5 }, 500);
  expect(times.length % 5).toBe(0);
  for (let i = 0; i < times.length; i += 5) expect(new Set(times.slice(i, i + 5)).size).toBe(1);
  expect(Math.abs(times.length / 500 / 20 - 1)).toBeLessThan(0.1);
});

test('a rate of 0 publishes nothing', () => {
  expect(timesOf({ process: 'poisson', ratePerSecond: 0 }, 100)).toEqual([]);
  expect(timesOf({ process: 'constant', ratePerSecond: 0 }, 100)).toEqual([]);
});
