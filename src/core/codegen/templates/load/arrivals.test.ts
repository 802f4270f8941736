import { describe, expect, it } from 'vitest';
import { drawFrom } from '../runtime/identity.ts';
import { type Arrivals, arrivalTimes } from './arrivals.ts';

/** Arrival times below `end`, drawn from a fixed stream. */
const until = (arrivals: Arrivals, end: number, factor = 1): number[] => {
  let draws = 0;
  const times: number[] = [];
  for (const at of arrivalTimes(arrivals, factor, () => drawFrom('arrivals', String(draws++)))) {
    if (at >= end) break;
    times.push(at);
  }
  return times;
};

/** Counts in windows of one second: mean, and variance divided by mean. */
const counts = (times: readonly number[], seconds: number) => {
  const perSecond = Array.from({ length: seconds }, () => 0);
  for (const at of times) perSecond[Math.floor(at)] = (perSecond[Math.floor(at)] ?? 0) + 1;
  const mean = times.length / seconds;
  return { mean, dispersion: perSecond.reduce((sum, count) => sum + (count - mean) ** 2, 0) / seconds / mean };
};

describe('drawn arrivals', () => {
  it('of a Poisson process have their rate and a dispersion of 1', () => {
    const { mean, dispersion } = counts(until({ process: 'poisson', ratePerSecond: 20 }, 2_000), 2_000);
    expect(Math.abs(mean - 20)).toBeLessThan(0.4);
    expect(Math.abs(dispersion - 1)).toBeLessThan(0.1);
  });

  it('of a constant process keep their gap', () => {
    const times = until({ process: 'constant', ratePerSecond: 4 }, 10);
    expect(times).toHaveLength(40);
    for (const [index, at] of times.slice(1).entries()) expect(at - (times[index] ?? 0)).toBeCloseTo(0.25, 9);
  });

  it('of an on-off process have their long-run rate and come in bursts', () => {
    const arrivals = { process: 'on-off', ratePerSecond: 20, onMeanSeconds: 2, offMeanSeconds: 6 } as const;
    const { mean, dispersion } = counts(until(arrivals, 20_000), 20_000);
    expect(Math.abs(mean - 20)).toBeLessThan(1.5);
    expect(dispersion).toBeGreaterThan(10);
  });

  it('of a profile follow its rates, and the last one lasts', () => {
    const points = [
      { atSeconds: 0, ratePerSecond: 0 },
      { atSeconds: 10, ratePerSecond: 50 },
      { atSeconds: 20, ratePerSecond: 5 },
    ];
    const times = until({ process: 'profile', points }, 220);
    const between = (from: number, to: number) => times.filter((at) => at >= from && at < to).length;
    expect(between(0, 10)).toBe(0);
    expect(Math.abs(between(10, 20) - 500)).toBeLessThan(100);
    expect(Math.abs(between(20, 220) - 1_000)).toBeLessThan(150);
  });

  it('of a repeated profile begin again at its last point', () => {
    const points = [
      { atSeconds: 0, ratePerSecond: 30 },
      { atSeconds: 5, ratePerSecond: 0 },
      { atSeconds: 10, ratePerSecond: 0 },
    ];
    const times = until({ process: 'profile', points, repeat: true }, 100);
    expect(times.every((at) => at % 10 < 5)).toBe(true);
    expect(Math.abs(times.length - 1_500)).toBeLessThan(160);
  });

  it('of a trace are its times, closer together under more load', () => {
    expect(until({ process: 'trace', atSeconds: [3, 1, 2] }, 10, 2)).toEqual([0.5, 1, 1.5]);
  });

  it('count messages, not batches, and scale with the factor', () => {
    expect(until({ process: 'constant', ratePerSecond: 40, batch: 10 }, 10)).toHaveLength(40);
    expect(until({ process: 'constant', ratePerSecond: 4 }, 10, 2.5)).toHaveLength(100);
    expect(until({ process: 'poisson', ratePerSecond: 4 }, 10, 0)).toEqual([]);
  });
});
