import { expect, test } from 'vitest';
import { clock } from '../../../core/model/testing/clock.ts';
import { analyse } from '../../../core/queueing/analyse.ts';
import { prepare } from '../../../core/simulation/prepare.ts';
import { report } from '../../../core/simulation/study/report.ts';
import { runAll } from '../../../core/simulation/study/study.ts';
import { resultRows } from './result-rows.ts';

test('every figure has a row with its interval, and beside those of a subscription stands the closed form', () => {
  const design = clock('One queue', 40);
  const prepared = prepare(design, { scenario: null, durationSeconds: 60, warmupSeconds: 0, replications: 3 });
  if (!prepared.ok) throw new Error('the design is a good one');
  const result = report(prepared.value, runAll(prepared.value), 0);
  const [head, ...rows] = resultRows(result, analyse(design));
  expect(head).toEqual(['section', 'id', 'figure', 'mean', 'low', 'high', 'closedForm']);
  const { utilisation, delivered } = result.subscriptions.reads ?? {};
  expect(rows).toContainEqual([
    ...['subscriptions', 'reads', 'utilisation'],
    ...[utilisation?.mean, utilisation?.low, utilisation?.high],
    analyse(design).subscriptions.reads?.utilisation,
  ]);
  expect(rows).toContainEqual(['subscriptions', 'reads', 'delivered', delivered, null, null, null]);
  expect(rows.some(([section]) => section === 'topics')).toBe(true);
  expect(resultRows(result, null).every((row) => row.length === 7 && typeof row[6] !== 'number')).toBe(true);
});
