import { expect, it } from 'vitest';
import { setField } from './set-field.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

it('sets a field deep inside and clears it again', () => {
  const path = ['after', 'probability'];
  const half = applied(setField, { section: 'links', id: 'payment-pays', path, value: 0.5 });
  expect(half.links?.['payment-pays']).toMatchObject({ after: { probability: 0.5, messages: ['placed'] } });
  expect(half.links?.['web-orders']).toBe(shop.links?.['web-orders']);
  const whole = applied(setField, { section: 'links', id: 'payment-pays', path, value: undefined }, half);
  expect(whole).toEqual(shop);
});

it('keeps a trigger that has no conditions left', () => {
  const path = ['during', 'subscriptions'];
  const after = applied(setField, { section: 'links', id: 'payment-asks', path, value: undefined });
  expect(after.links?.['payment-asks']).toHaveProperty('during', {});
});

it('changes list items, shared schemas and fields of the system', () => {
  expect(
    applied(setField, { section: 'nodes', id: 'orders', path: ['messages', 1], value: 'paid' }).nodes?.orders,
  ).toMatchObject({ messages: ['placed', 'paid'] });
  expect(applied(setField, { section: 'schemas', id: 'money', path: ['minimum'], value: 0 }).schemas?.money).toEqual({
    type: 'number',
    minimum: 0,
  });
  expect(applied(setField, { section: 'design', path: ['broker'], value: 'nats' }).broker).toBe('nats');
});

it('changes nothing where the value stands already', () => {
  expect(applied(setField, { section: 'nodes', id: 'payment', path: ['replicas'], value: 2 })).toBe(shop);
});

it.each([
  ['nodes', 'payment', ['replicas'], 0, 'Expected a number ≥ 1'],
  ['nodes', 'payment', ['replica'], 1, 'Did you mean “replicas”?'],
  ['nodes', 'payment', ['kind'], 'topic', 'The kind of “payment” is fixed'],
  ['nodes', 'payment', [], undefined, 'removed, not cleared'],
  ['links', 'web-orders', ['message'], 'plced', 'Did you mean “placed”?'],
  ['links', 'web-orders', ['to'], 'bank', '“bank” is a service'],
  ['links', 'payment-reads', ['to'], 'bank', 'does not end at “payment”'],
  ['links', 'payment-reads', ['onExhausted'], 'keep', 'nothing is left to drop or keep'],
  ['links', 'payment-reads', ['retry'], 5, 'Expected an object'],
  ['contexts', 'sales', ['parent'], 'billing', 'lies inside itself'],
  ['messages', 'placed', ['payload', '$ref'], '#/schemas/gone', 'There is no “gone”'],
  ['design', '', ['version'], 'one', 'Expected a text of the form'],
  ['nodes', 'gone', ['name'], 'x', 'no “gone” any more'],
] as const)('refuses %s %s %j = %j', (section, id, path, value, why) => {
  expect(refusedBecause(setField, { section, id, path, value })).toContain(why);
});

it('refuses what a scenario could no longer override', () => {
  const args = { section: 'nodes', id: 'payment', path: ['sharedWorkers'], value: true } as const;
  const scenarios = { rush: { overrides: { '/links/payment-reads/concurrency': 2 } } };
  expect(refusedBecause(setField, args, { ...shop, scenarios })).toContain('The scenario “rush” overrides this');
});
