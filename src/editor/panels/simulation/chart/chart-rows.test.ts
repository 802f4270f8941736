import { expect, test } from 'vitest';
import { csvOf } from '../../../../core/lib/csv.ts';
import { csvRows, nameOfRow, rowsShown, shownValue } from './chart-rows.ts';
import type { ChartSpec } from './chart-spec.ts';

const spec: ChartSpec = {
  title: 'Queue',
  x: { title: 'Time', show: (value) => `${value} s`, at: [10, 20, 30], range: [0, 30] },
  y: { title: 'Messages', show: String },
  series: [
    { name: 'A', look: 'line', values: [1, 2, Number.NaN], low: [0, 1, Number.NaN], high: [2, 3, Number.NaN] },
    {
      name: 'B',
      look: 'line',
      values: [5, 6, 7],
      low: [Number.NaN, Number.NaN, Number.NaN],
      high: [Number.NaN, Number.NaN, Number.NaN],
    },
  ],
};

test('the CSV has all points unrounded, with columns for intervals only where there are any', () => {
  expect(csvOf(csvRows(spec, { low: 'low', high: 'high' }))).toBe(
    'Time,A,"A, low","A, high",B\r\n10,1,0,2,5\r\n20,2,1,3,6\r\n30,,,,7\r\n',
  );
});

test('the table says values with their intervals, and a dash where there is none', () => {
  const [a, b] = spec.series;
  if (!a || !b) throw new Error('there are two');
  expect(shownValue(a, 0, String)).toBe('1 (0 … 2)'.replaceAll(' … ', '\u2009…\u2009'));
  expect(shownValue(a, 2, String)).toBe('–');
  expect(shownValue(b, 1, String)).toBe('6');
});

test('of many points twenty are shown, evenly, the last among them; of few all', () => {
  const many = { ...spec, x: { ...spec.x, at: Array.from({ length: 200 }, (_, at) => at) } };
  expect(rowsShown(many).length).toBe(20);
  expect(rowsShown(many).slice(-2)).toEqual([189, 199]);
  expect(rowsShown(spec)).toEqual([0, 1, 2]);
});

test('places with names are called by them, in the CSV too', () => {
  const named = { ...spec, x: { ...spec.x, rows: ['one', 'two', 'three'] } };
  expect(nameOfRow(named, 1)).toBe('two');
  expect(nameOfRow(spec, 1)).toBe('20 s');
  expect(csvRows(named, { low: '', high: '' })[1]?.[0]).toBe('one');
});
