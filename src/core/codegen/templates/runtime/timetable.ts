/** When something is due by the clock: instants counted from 1970 in UTC, so that every process names the same ones. */

/** So many firings, evenly, in each span of a cycle; a count below 1 fires in some of the cycles only. */
export interface Timetable {
  readonly cycleMs: number;
  readonly spans: readonly { readonly fromMs: number; readonly toMs: number; readonly count: number }[];
}

export interface Instant {
  /** Counts on for ever; the same in every process. */
  readonly number: number;
  readonly atMs: number;
}

/** All instants after that moment, in order; there is no last one. */
export function* instantsAfter(timetable: Timetable, ms: number): Generator<Instant> {
  let number = Math.floor(countUntil(timetable, ms));
  for (; ; number++) {
    const atMs = momentOf(timetable, number);
    if (atMs > ms) yield { number, atMs };
  }
}

/** How many were due before that moment; in the middle between two of them a half more. */
const countUntil = (timetable: Timetable, ms: number): number => {
  const cycle = Math.floor(ms / timetable.cycleMs);
  const into = ms - cycle * timetable.cycleMs;
  return timetable.spans.reduce((sum, { fromMs, toMs, count }) => {
    const share = Math.min(1, Math.max(0, (into - fromMs) / (toMs - fromMs)));
    return sum + count * share;
  }, cycle * perCycle(timetable));
};

const momentOf = (timetable: Timetable, number: number): number => {
  const cycle = Math.floor(number / perCycle(timetable));
  let left = number - cycle * perCycle(timetable);
  for (const { fromMs, toMs, count } of timetable.spans) {
    if (left < count) return cycle * timetable.cycleMs + fromMs + ((toMs - fromMs) * left) / count;
    left -= count;
  }
  return (cycle + 1) * timetable.cycleMs;
};

const perCycle = ({ spans }: Timetable): number => spans.reduce((sum, { count }) => sum + count, 0);
