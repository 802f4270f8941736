import { describe, expect, it } from 'vitest';
import { type Instant, instantsAfter, type Timetable } from './timetable.ts';

const day = 86_400_000;
const hour = 3_600_000;
const next = (timetable: Timetable, ms: number, count: number): Instant[] => {
  const instants = instantsAfter(timetable, ms);
  return Array.from({ length: count }, () => instants.next().value as Instant);
};
const some = (timetable: Timetable, ms: number, count: number) => next(timetable, ms, count).map(({ atMs }) => atMs);

describe('a timetable', () => {
  const daily: Timetable = { cycleMs: day, spans: [{ fromMs: 0, toMs: day, count: 1 }] };

  it('of once a day is due at midnight, and never twice', () => {
    const midnight = Date.parse('2026-11-23T00:00:00Z');
    expect(some(daily, midnight - 1, 2)).toEqual([midnight, midnight + day]);
    expect(some(daily, midnight, 1)).toEqual([midnight + day]);
  });

  it('says the same numbers and instants whenever somebody begins to look', () => {
    const third: Timetable = { cycleMs: 1000 / 3, spans: [{ fromMs: 0, toMs: 1000 / 3, count: 1 }] };
    const start = Date.parse('2026-11-22T12:00:00Z');
    const seen = next(third, start, 50);
    expect(seen.map(({ number }) => number)).toEqual(seen.map((_, at) => (seen[0]?.number ?? 0) + at));
    for (const [at, instant] of seen.slice(0, -1).entries())
      expect(next(third, instant.atMs, 1)).toEqual([seen[at + 1]]);
  });

  it('spreads the firings of each span, and has none in between', () => {
    const office: Timetable = {
      cycleMs: day,
      spans: [
        { fromMs: 9 * hour, toMs: 10 * hour, count: 2 },
        { fromMs: 17 * hour, toMs: 18 * hour, count: 1 },
      ],
    };
    const times = [9 * hour, 9.5 * hour, 17 * hour];
    expect(some(office, 0, 4)).toEqual([...times, day + 9 * hour]);
    expect(some(office, 9.5 * hour, 2)).toEqual([17 * hour, day + 9 * hour]);
    expect(some(office, 20 * hour, 1)).toEqual([day + 9 * hour]);
  });

  it('carries less than one firing per cycle on to the next', () => {
    const fifth: Timetable = { cycleMs: 100, spans: [{ fromMs: 0, toMs: 50, count: 0.25 }] };
    expect(some(fifth, 1, 3)).toEqual([400, 800, 1200]);
  });
});
