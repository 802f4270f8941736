import { expect, it } from 'vitest';
import { setObjective } from './set-objective.ts';
import { applied, refusedBecause } from './testing/shop.ts';

it('adds, changes and removes what is promised', () => {
  const objective = { from: 'web-orders', to: 'payment-reads', p99Ms: 100 };
  expect(applied(setObjective, { id: 'paid-fast', objective }).objectives?.['paid-fast']).toEqual(objective);
  expect(applied(setObjective, { id: 'fast' }).objectives).toBeUndefined();
});

it('refuses a promise that ends at a publication, and one that is not there', () => {
  expect(refusedBecause(setObjective, { id: 'x', objective: { from: 'web-orders', to: 'web-orders' } })).toContain(
    'a publish link',
  );
  expect(refusedBecause(setObjective, { id: 'gone' })).toContain('no “gone” any more');
});
