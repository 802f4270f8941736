import { expect, it } from 'vitest';
import { setSeverity } from './set-severity.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

it('sets how much a rule counts and takes it back', () => {
  const off = applied(setSeverity, { rule: 'overload', severity: 'off' });
  expect(off.rules?.severity).toEqual({ overload: 'off' });
  expect(applied(setSeverity, { rule: 'overload' }, off)).toEqual(shop);
});

it('refuses a severity that is none', () => {
  expect(refusedBecause(setSeverity, { rule: 'overload', severity: 'loud' as 'off' })).toContain('Expected one of');
});
