import { describe, expect, it } from 'vitest';
import type { Arrivals } from '../../model/arrivals.ts';
import { timetableOf } from './plan-schedules.ts';

describe('the timetable of drawn arrivals', () => {
  it('is even for a rate, however it is drawn, and counts batches', () => {
    const evenly = { cycleMs: 30_000, spans: [{ fromMs: 0, toMs: 30_000, count: 1 }] };
    expect(timetableOf({ process: 'constant', ratePerSecond: 0.1, batch: 3 })).toEqual(evenly);
    expect(timetableOf({ process: 'poisson', ratePerSecond: 1 / 30 })).toEqual(evenly);
    const last = [{ atSeconds: 5, ratePerSecond: 1 / 30 }];
    expect(timetableOf({ process: 'profile', points: [{ atSeconds: 0, ratePerSecond: 9 }, ...last] })).toEqual(evenly);
  });

  it('is a cycle with the drawn counts for a profile that repeats', () => {
    const points = [
      { atSeconds: 3600, ratePerSecond: 0.5 },
      { atSeconds: 0, ratePerSecond: 0 },
      { atSeconds: 7200, ratePerSecond: 0 },
      { atSeconds: 86_400, ratePerSecond: 0 },
    ];
    expect(timetableOf({ process: 'profile', points, repeat: true, batch: 2 })).toEqual({
      cycleMs: 86_400_000,
      spans: [{ fromMs: 3_600_000, toMs: 7_200_000, count: 900 }],
    });
  });

  it.each<Arrivals>([
    { process: 'trace', atSeconds: [1, 2] },
    { process: 'poisson', ratePerSecond: 0 },
    { process: 'profile', points: [{ atSeconds: 0, ratePerSecond: 0 }] },
    {
      process: 'profile',
      repeat: true,
      points: [
        { atSeconds: 0, ratePerSecond: 0 },
        { atSeconds: 9, ratePerSecond: 7 },
      ],
    },
  ])('is none for %j', (arrivals) => {
    expect(timetableOf(arrivals)).toBeUndefined();
  });
});
