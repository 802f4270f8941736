import { expect, it } from 'vitest';
import { suppress } from './suppress.ts';
import { applied, refusedBecause } from './testing/shop.ts';

it('accepts findings with their reasons, one beside the other', () => {
  const after = applied(suppress, { rule: 'dlq-missing', elements: ['payment-reads'], reason: 'Replayed by hand.' });
  expect(Object.keys(after.rules?.suppressions ?? {})).toEqual(['dlq-missing', 'dlq-missing-2']);
});

it('keeps the place of a finding that is about no element', () => {
  const after = applied(suppress, {
    rule: 'unused-component',
    elements: [],
    pointer: '/schemas/money',
    reason: 'For the next release.',
  });
  expect(after.rules?.suppressions?.['unused-component']).toEqual({
    rule: 'unused-component',
    elements: [],
    pointer: '/schemas/money',
    reason: 'For the next release.',
  });
});

it('refuses to accept without a reason', () => {
  expect(refusedBecause(suppress, { rule: 'overload', elements: [], reason: ' ' })).toContain('Say why');
});
