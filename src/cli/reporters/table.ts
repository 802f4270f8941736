/** Columns of a terminal: names to the left, numbers to the right. */
import { figure } from '../../core/lib/text.ts';
import { type Estimate, halfWidthOf } from '../../core/simulation/study/estimate.ts';
import { oneLine } from './one-line.ts';

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const all = [head, ...rows].map((row) => row.map(oneLine));
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return `${all.map(line).join('\n')}\n`;
};

/** A number as people read it; a dash where there is none. */
export const shown = (value: number | null): string => (value === null ? '-' : figure(value));

/** An estimate and how far the farther end of its interval is away. */
export const estimated = (value: Estimate | null): string => {
  if (value === null) return '-';
  const half = halfWidthOf(value);
  return half === null ? figure(value.mean) : `${figure(value.mean)} ±${roughly(half, value.mean)}`;
};

/** Two digits say how sure a figure is; what rounding leaves of an interval without width says nothing. */
const roughly = (half: number, mean: number): string =>
  half <= 1e-9 * Math.abs(mean) ? '0' : String(Number(half.toPrecision(2)));
