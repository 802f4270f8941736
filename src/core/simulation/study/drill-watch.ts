/** One fault of one replication, watched point by point: how high the backlog went, how long it took to drain, what was lost. */

/** How things stand at one moment; counts are from the beginning of the run. */
export interface Standing {
  readonly timeMs: number;
  /** Messages under way in all, and where they are. */
  readonly backlog: number;
  readonly byPlace: Float64Array;
  readonly lost: number;
  readonly failedCalls: number;
  readonly duplicates: number;
  /** No other fault is going on or has yet to drain. */
  readonly calm: boolean;
}

/** Numbers that do not exist are NaN: the fault lay beyond the end of the run. */
export interface Drill {
  /** The largest backlog from the beginning of the fault until it was drained. */
  readonly peak: number;
  /** Where it was at that moment: at each subscription and call, then before each gate. */
  readonly atPeak: Float64Array;
  /** From the end of the fault to the first point at which the backlog was back to what it had been; NaN: not within the run. */
  readonly drainSeconds: number;
  // From the beginning of the fault until then, or to the end of the run.
  readonly lost: number;
  readonly failedCalls: number;
  readonly duplicates: number;
}

export interface DrillWatch {
  readonly see: (standing: Standing) => void;
  /** It has begun and is not drained. */
  readonly isOpen: () => boolean;
  readonly drill: () => Drill;
}

/**
 * A watch of the fault from `beginMs` to `endMs`; it sees the points of the run in order. Drained is a backlog no larger than the mean
 * of the points in the second half of the time before the fault, plus one standard deviation of them and at least one message; points
 * at which other faults disturb count only where there are no others.
 */
export const drillWatch = (beginMs: number, endMs: number, places: number): DrillWatch => {
  const before = levelOf(beginMs / 2);
  const calmBefore = levelOf(beginMs / 2);
  let seenMs = 0;
  const atPeak = new Float64Array(places);
  let first: Counts = { lost: 0, failedCalls: 0, duplicates: 0 };
  let last: Counts = first;
  let peak = Number.NaN;
  let drainedMs = Number.NaN;
  return {
    see: (standing) => {
      const { timeMs, backlog } = standing;
      seenMs = timeMs;
      if (timeMs <= beginMs) {
        before.see(timeMs, backlog);
        if (standing.calm) calmBefore.see(timeMs, backlog);
        first = standing;
      }
      if (timeMs < beginMs || drainedMs >= 0) return;
      last = standing;
      if (!(backlog <= peak)) {
        peak = backlog;
        atPeak.set(standing.byPlace);
      }
      const limit = (calmBefore.isKnown() ? calmBefore : before).limit();
      if (timeMs >= endMs && backlog <= limit) drainedMs = timeMs;
    },
    isOpen: () => seenMs >= beginMs && Number.isNaN(drainedMs),
    drill: () => ({
      peak,
      atPeak,
      drainSeconds: (drainedMs - endMs) / 1000,
      lost: Math.max(0, last.lost - first.lost),
      failedCalls: Math.max(0, last.failedCalls - first.failedCalls),
      duplicates: Math.max(0, last.duplicates - first.duplicates),
    }),
  };
};

type Counts = Pick<Standing, 'lost' | 'failedCalls' | 'duplicates'>;

/** The level of the backlog from `fromMs` on. */
const levelOf = (fromMs: number) => {
  let count = 0;
  let sum = 0;
  let squares = 0;
  return {
    see: (timeMs: number, backlog: number): void => {
      if (timeMs <= fromMs) return;
      count += 1;
      sum += backlog;
      squares += backlog * backlog;
    },
    isKnown: (): boolean => count > 0,
    limit: (): number => {
      if (count === 0) return 1;
      const mean = sum / count;
      return mean + Math.max(1, Math.sqrt(Math.max(0, squares / count - mean * mean)));
    },
  };
};
