import { expect, test } from 'vitest';
import { studentQuantile, withinProbability } from './student.ts';

test('the 95 % quantiles are those of every printed table', () => {
  const table: [degrees: number, t: number][] = [
    [1, 12.7062],
    [2, 4.3027],
    [3, 3.1824],
    [4, 2.7764],
    [9, 2.2622],
    [19, 2.093],
    [29, 2.0452],
    [120, 1.9799],
    [1000, 1.9623],
  ];
  for (const [degrees, t] of table) expect(studentQuantile(0.95, degrees), `${degrees} degrees`).toBeCloseTo(t, 4);
});

test('99 % needs wider intervals', () => {
  expect(studentQuantile(0.99, 9)).toBeCloseTo(3.2498, 4);
  expect(withinProbability(3.2498, 9)).toBeCloseTo(0.99, 5);
});
