/** What becomes of a fault's time when it is pulled as a whole or by one of its ends. */
import { clean, onGrid } from './grid.ts';

export interface Span {
  readonly atSeconds: number;
  readonly forSeconds: number;
}

export type Grip = 'whole' | 'start' | 'end';

export interface Ground {
  /** The axis ends here. */
  readonly until: number;
  /** It moves in such steps, and is never shorter than one. */
  readonly step: number;
  /** Where it stops sooner than on a step: what else begins and ends. */
  readonly marks?: readonly number[];
}

/** Stays on the axis; one that was beyond it already goes no further. */
export const pulled = (span: Span, grip: Grip, bySeconds: number, ground: Ground): Span => {
  const { atSeconds: start, forSeconds: length } = span;
  const { until, step } = ground;
  const end = clean(start + length);
  if (grip === 'whole') {
    const latest = Math.max(start, clean(until - length));
    return { atSeconds: between(0, latest, wholeAt(start + bySeconds, length, ground)), forSeconds: length };
  }
  const shortest = Math.min(step, length);
  if (grip === 'end') {
    const to = between(start + shortest, Math.max(until, end), stopAt(end + bySeconds, ground));
    return { atSeconds: start, forSeconds: clean(to - start) };
  }
  const at = between(0, end - shortest, stopAt(start + bySeconds, ground));
  return { atSeconds: clean(at), forSeconds: clean(end - at) };
};

/** A whole span stops where either of its ends meets a mark. */
const wholeAt = (wanted: number, length: number, ground: Ground): number => {
  const byStart = markNear(wanted, ground);
  const byEnd = markNear(wanted + length, ground);
  if (byStart !== undefined) return byStart;
  return byEnd === undefined ? onGrid(wanted, ground.step) : clean(byEnd - length);
};

const stopAt = (wanted: number, ground: Ground): number => markNear(wanted, ground) ?? onGrid(wanted, ground.step);

const markNear = (wanted: number, { step, marks = [] }: Ground): number | undefined =>
  marks.find((mark) => Math.abs(mark - wanted) <= step);

const between = (least: number, most: number, value: number): number => Math.max(least, Math.min(most, value));
