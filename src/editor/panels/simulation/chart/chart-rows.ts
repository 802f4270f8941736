/** The same numbers as a chart shows, as the rows of a table and of a CSV file. */
import type { Cell } from '../../../../core/lib/csv.ts';
import { spanOf } from '../../../../core/lib/figures.ts';
import type { ChartSeries, ChartSpec } from './chart-spec.ts';

export interface IntervalWords {
  readonly low: string;
  readonly high: string;
}

/** More rows than anybody reads; the CSV has all of them. */
const mostRows = 20;

/** Evenly spread points, the last one included. */
export const rowsShown = ({ x }: ChartSpec): number[] => {
  const count = Math.min(mostRows, x.at.length);
  return Array.from({ length: count }, (_, row) => Math.round(((row + 1) * x.at.length) / count) - 1);
};

export const nameOfRow = ({ x }: ChartSpec, row: number): string => x.rows?.[row] ?? x.show(x.at[row] ?? Number.NaN);

const hasInterval = ({ low, high }: ChartSeries): boolean =>
  low !== undefined && high !== undefined && Array.from(low).some((value) => !Number.isNaN(value));

/** A value with its interval, in words: `3.2 (2.9 … 3.5)`. */
export const shownValue = (series: ChartSeries, row: number, show: (value: number) => string): string => {
  const value = series.values[row] ?? Number.NaN;
  if (Number.isNaN(value)) return '–';
  const [low, high] = [series.low?.[row] ?? Number.NaN, series.high?.[row] ?? Number.NaN];
  return Number.isNaN(low) || Number.isNaN(high) ? show(value) : `${show(value)} (${spanOf(show(low), show(high))})`;
};

/** All points, unrounded, with the intervals in columns of their own. */
export const csvRows = (spec: ChartSpec, words: IntervalWords): Cell[][] => {
  const columns = spec.series.flatMap((series) => [
    { title: series.name, values: series.values },
    ...(hasInterval(series)
      ? [
          { title: `${series.name}, ${words.low}`, values: series.low as ArrayLike<number> },
          { title: `${series.name}, ${words.high}`, values: series.high as ArrayLike<number> },
        ]
      : []),
  ]);
  const rows = Array.from(spec.x.at, (at, row): Cell[] => [
    spec.x.rows === undefined ? at : nameOfRow(spec, row),
    ...columns.map(({ values }) => values[row] ?? null),
  ]);
  return [[spec.x.title, ...columns.map(({ title }) => title)], ...rows];
};
