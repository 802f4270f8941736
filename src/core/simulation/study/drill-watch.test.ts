import { expect, test } from 'vitest';
import { drillWatch } from './drill-watch.ts';

/** A watch of a fault from 100 s to 150 s over points one second apart. */
const watched = (backlogs: (second: number) => number, lostPerSecond = 0, seconds = 400) => {
  const watch = drillWatch(100_000, 150_000, 1);
  for (let second = 1; second <= seconds; second++) {
    const backlog = backlogs(second);
    const counts = { lost: second * lostPerSecond, failedCalls: 0, duplicates: second * 2 };
    watch.see({ timeMs: second * 1000, backlog, byPlace: Float64Array.of(backlog), calm: true, ...counts });
  }
  return watch.drill();
};

/** Up by 80 a second during the fault, down by 40 a second after it, from a level of 10. */
const burst = (second: number) => 10 + Math.max(0, second <= 150 ? (second - 100) * 80 : 4000 - (second - 150) * 40);

test('a backlog that grows and drains has its peak at the end of the fault and drains as fast as capacity is left', () => {
  const drill = watched(burst, 3);
  expect(drill.peak).toBe(4010);
  expect([...drill.atPeak]).toEqual([4010]);
  expect(drill.drainSeconds).toBe(100);
  // From 100 s to 250 s.
  expect(drill).toMatchObject({ lost: 450, duplicates: 300, failedCalls: 0 });
});

test('a backlog that is not back at the end of the run has no time to drain', () => {
  const drill = watched(burst, 3, 200);
  expect(drill.drainSeconds).toBeNaN();
  expect(drill).toMatchObject({ peak: 4010, lost: 300 });
});

test('what was usual before is drained: the mean of the second half before the fault and its deviation', () => {
  // Before the fault alternately 0 and 20: mean 10, deviation 10.
  const drill = watched((second) => (second <= 100 ? (second % 2) * 20 : second < 160 ? 21 : 20));
  expect(drill.drainSeconds).toBe(10);
  expect(drill.peak).toBe(21);
});

test('a fault beyond the end of the run shows nothing', () => {
  expect(watched(burst, 3, 50)).toMatchObject({ peak: Number.NaN, drainSeconds: Number.NaN, lost: 0 });
});
