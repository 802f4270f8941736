import { expect, test } from 'vitest';
import type { Arrivals } from '../../model/arrivals.ts';
import type { PlanFault } from '../../network/plan.ts';
import { fault, oneQueue, poisson } from '../testing/plans.ts';
import { at, simulate } from '../testing/runs.ts';

const published = (arrivals: Arrivals, seconds: number, ...faults: PlanFault[]) =>
  simulate({ ...oneQueue(arrivals, {}), faults }, seconds, 1).topics.topic!.published;
const times3 = fault('rate', 'publish', { atSeconds: 100, forSeconds: 50, value: 3 });

test('a constant source makes exactly as many messages more as the factor says', () => {
  expect(published({ process: 'constant', ratePerSecond: 10 }, 200)).toBe(2000);
  expect(published({ process: 'constant', ratePerSecond: 10 }, 200, times3)).toBe(3000);
  expect(published({ process: 'constant', ratePerSecond: 10 }, 200, { ...times3, value: 0 })).toBe(1500);
});

test('factors that overlap multiply, and no target means every source', () => {
  const half = fault('rate', null, { atSeconds: 120, forSeconds: 50, value: 0.5 });
  // 100 s at 10, 20 s at 30, 30 s at 15, 20 s at 5, 30 s at 10.
  expect(published({ process: 'constant', ratePerSecond: 10 }, 200, times3, half)).toBe(1000 + 600 + 450 + 100 + 300);
});

test.each<[string, Arrivals, number]>([
  ['Poisson', poisson(100), 100],
  ['on-off', { process: 'on-off', ratePerSecond: 100, onMeanSeconds: 0.2, offMeanSeconds: 0.2 }, 100],
  [
    'profile',
    {
      process: 'profile',
      points: [
        { atSeconds: 0, ratePerSecond: 50 },
        { atSeconds: 10, ratePerSecond: 150 },
        { atSeconds: 20, ratePerSecond: 50 },
      ],
      repeat: true,
    },
    100,
  ],
])(
  'a %s source has so many times its rate while the fault lasts, and its own before and after',
  (_, arrivals, rate) => {
    const before = published(arrivals, 100);
    const burst = fault('rate', null, { atSeconds: 100, forSeconds: 100, value: 3 });
    // What came before the fault is the same, message by message.
    expect(published(arrivals, 100, burst)).toBe(before);
    const during = published(arrivals, 200, burst) - before;
    expect(during / (100 * rate * 3)).toBeCloseTo(1, 0.9);
    const after = published(arrivals, 300, burst) - before - during;
    expect(after / (100 * rate)).toBeCloseTo(1, 0.9);
  },
);

test('a recorded trace keeps its times: each arrival counts as many times as the factor says, fractions carried on', () => {
  const trace = at(1, 2, 3, 4, 5, 6);
  expect(published(trace, 10, fault('rate', 'publisher', { atSeconds: 2.5, forSeconds: 2, value: 4 }))).toBe(2 + 8 + 2);
  expect(published(trace, 10, fault('rate', 'publisher', { atSeconds: 0, forSeconds: 9, value: 1.5 }))).toBe(9);
  expect(published(trace, 10, fault('rate', 'publisher', { atSeconds: 0, forSeconds: 3, value: 0 }))).toBe(4);
});

test('a source that stops for a while goes on afterwards, also one whose profile repeats many times meanwhile', () => {
  const points = [
    { atSeconds: 0, ratePerSecond: 100 },
    { atSeconds: 1, ratePerSecond: 100 },
  ];
  const arrivals: Arrivals = { process: 'profile', points, repeat: true };
  const stopped = published(arrivals, 40, fault('rate', 'publish', { atSeconds: 10, forSeconds: 20, value: 0 }));
  expect(stopped / 2000).toBeCloseTo(1, 0.9);
});
