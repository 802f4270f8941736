import { expect, it } from 'vitest';
import { applied, refusedBecause } from './testing/shop.ts';
import { unsuppress } from './unsuppress.ts';

it('lets a finding count again', () => {
  expect(applied(unsuppress, { id: 'dlq-missing' }).rules).toBeUndefined();
});

it('refuses what was not accepted', () => {
  expect(refusedBecause(unsuppress, { id: 'overload' })).toContain('no “overload” any more');
});
