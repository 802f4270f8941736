/** A source, or what has changed of it, as the lines that are shown. */
import { diffLines, hunksOf } from '../../../../core/lib/line-diff.ts';
import { type Line, linesOf } from './lines.ts';

export interface NumberedLine {
  /** What stands beside it: its number, or those before and after a change. */
  readonly margin: string;
  readonly line: Line;
  readonly kind: 'same' | 'added' | 'removed' | 'left-out';
}

export const numbered = (path: string, text: string): readonly NumberedLine[] =>
  linesOf(path, text).map((line, at) => ({ margin: `${at + 1}`, line, kind: 'same' }));

/** The changed lines with those around them. Each bears the number that it had, the one that it has, and a sign. */
export const changedLines = (path: string, before: string, after: string): readonly NumberedLine[] => {
  const [old, now] = [linesOf(path, before), linesOf(path, after)];
  const digits = `${Math.max(old.length, now.length)}`.length;
  const hunks = hunksOf(diffLines(before, after));
  return hunks.flatMap((hunk, at) => {
    let [was, is] = [hunk.before - 1, hunk.after - 1];
    const lines = hunk.lines.map(({ kind }): NumberedLine => {
      const oldNumber = kind === 'added' ? '' : `${++was}`;
      const newNumber = kind === 'removed' ? '' : `${++is}`;
      const line = (kind === 'removed' ? old[was - 1] : now[is - 1]) ?? [];
      const margin = `${oldNumber.padStart(digits)} ${newNumber.padStart(digits)} ${signs[kind]}`;
      return { margin, line, kind };
    });
    return at === 0 ? lines : [{ margin: '⋯', line: [], kind: 'left-out' as const }, ...lines];
  });
};

const signs = { same: ' ', added: '+', removed: '−' } as const;
