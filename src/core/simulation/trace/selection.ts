/** Which traces of a recording are kept: an even sample of all, the slowest, and the first ones with each mark. */
import { mostOfSample, mostPerMark, mostSlowest } from './limits.ts';
import { durationOf, type Trace, type TraceMark, traceMarks } from './span.ts';

export interface Selection {
  readonly consider: (trace: Trace) => void;
  /** In the order of publication. */
  readonly traces: () => Trace[];
  /** How many there were with each mark, kept or not. */
  readonly counts: () => Record<TraceMark, number>;
}

export const newSelection = (): Selection => {
  const sample = evenSample();
  let slowest: Trace[] = [];
  const marked = new Map<TraceMark, Trace[]>(traceMarks.map((mark) => [mark, []]));
  const counts = Object.fromEntries(traceMarks.map((mark) => [mark, 0])) as Record<TraceMark, number>;
  return {
    consider: (trace) => {
      sample.consider(trace);
      slowest.push(trace);
      if (slowest.length > mostSlowest * 2) slowest = slowestOf(slowest);
      for (const mark of trace.marks) {
        counts[mark] += 1;
        const kept = marked.get(mark)!;
        if (kept.length < mostPerMark) kept.push(trace);
      }
    },
    traces: () => {
      const kept = new Set([...sample.traces(), ...slowestOf(slowest), ...[...marked.values()].flat()]);
      return [...kept].sort((a, b) => a.number - b.number);
    },
    counts: () => counts,
  };
};

const slowestOf = (traces: readonly Trace[]): Trace[] =>
  traces.toSorted((a, b) => durationOf(b) - durationOf(a) || a.number - b.number).slice(0, mostSlowest);

/** Every n-th message, n doubling whenever there are too many: the same messages on every machine. */
const evenSample = () => {
  let kept: Trace[] = [];
  let every = 1;
  const isOf = ({ number }: Trace) => (number - 1) % every === 0;
  return {
    consider: (trace: Trace) => {
      if (!isOf(trace)) return;
      kept.push(trace);
      while (kept.length > mostOfSample) {
        every *= 2;
        kept = kept.filter(isOf);
      }
    },
    traces: () => kept,
  };
};
