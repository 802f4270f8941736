import { expect, test } from 'vitest';
import { cartText } from '../../core/model/testing/cart.ts';
import { parseDesign } from '../../core/model/text/parse.ts';
import { prepare } from '../../core/simulation/prepare.ts';
import type { Terminal } from '../terminal.ts';
import { complete, openCrew } from './crew.ts';

const design = parseDesign(cartText);
if (!design.ok) throw new Error('the cart is a design');
const prepared = prepare(design.value, { scenario: null, durationSeconds: 5 });
if (!prepared.ok) throw new Error('the cart can be run');

/** Every look at the clock takes a second. */
const slow = (): Terminal => {
  let now = 0;
  return { nowMs: () => (now += 1000) } as Terminal;
};
const opened = (budgetSeconds: number | undefined, told: number[] = []) =>
  openCrew(prepared.value, {
    workers: 1,
    terminal: slow(),
    budgetSeconds,
    progress: ({ done }) => told.push(done),
  });

test('without a budget all replications are run, and told one by one', async () => {
  const told: number[] = [];
  const crew = await opened(undefined, told);
  const run = await crew.run([0, 3, 1, 2]);
  expect(run.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
  expect([...new Set(told)]).toEqual([0, 1, 2, 3, 4]);
  // Within each of them, too.
  expect(told.length).toBeGreaterThan(8);
});

test('when the time is used up no other one begins, but for the two that an interval needs', async () => {
  expect((await (await opened(1)).run([0, 1, 2, 3, 4, 5])).length).toBe(2);
  const more = (await (await opened(200)).run([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])).length;
  expect(more).toBeGreaterThan(2);
  expect(more).toBeLessThan(10);
});

test('behind a missing replication nothing counts: another number of threads would miss another one', async () => {
  const crew = await opened(undefined);
  const run = await crew.run([0, 1, 3, 4]);
  expect(complete(run).map(({ index }) => index)).toEqual([0, 1]);
});
