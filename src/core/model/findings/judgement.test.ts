import { expect, test } from 'vitest';
import type { Design, RuleSettings } from '../design.ts';
import { findingOf } from '../testing/finding.ts';
import type { Finding, MendableFinding } from './finding.ts';
import { acceptedBy, judgedBy, levelOf } from './judgement.ts';

const finding = (places: Partial<Finding> = {}) =>
  findingOf('export-standby', {
    nodes: ['cart', 'stock'],
    pointer: '/nodes/cart',
    ...places,
  } as Partial<MendableFinding>);
const design = (rules: RuleSettings): Design => ({ eventwright: 1, name: 'Shop', rules });
const accepting = (elements: string[], rule = 'export-standby') =>
  design({ suppressions: { known: { rule, elements, reason: 'one replica is enough' } } });

test('a design makes a rule louder, quieter or silent, and leaves the others as they are', () => {
  const severities = (severity: NonNullable<RuleSettings['severity']>) =>
    judgedBy(design({ severity }), [finding(), finding({ rule: 'overload', severity: 'error' })]).map(
      ({ rule, severity }) => `${rule} ${severity}`,
    );
  expect(severities({ 'export-standby': 'error' })).toEqual(['export-standby error', 'overload error']);
  expect(severities({ overload: 'info' })).toEqual(['export-standby warning', 'overload info']);
  expect(severities({ 'export-standby': 'off' })).toEqual(['overload error']);
});

test('a rule that bears the name of a method of all objects has no level', () => {
  expect(levelOf(design({ severity: {} }), 'constructor')).toBeUndefined();
});

test('a finding is accepted by some of its elements and never by others', () => {
  expect(acceptedBy(accepting(['cart']), finding())).toBe('known');
  expect(acceptedBy(accepting(['cart', 'stock']), finding())).toBe('known');
  expect(acceptedBy(accepting(['cart', 'orders']), finding())).toBeUndefined();
  expect(acceptedBy(accepting(['cart'], 'overload'), finding())).toBeUndefined();
  expect(judgedBy(accepting(['cart']), [finding()])).toMatchObject([{ suppressed: true }]);
});

test('of findings about no element each is accepted by its own place, or all of them at once', () => {
  const at = (pointer: string) => finding({ rule: 'unused-component', nodes: [], pointer });
  const known = (pointer?: string) =>
    design({
      suppressions: {
        known: { rule: 'unused-component', elements: [], reason: 'used next week', ...(pointer && { pointer }) },
      },
    });
  expect(acceptedBy(known('/schemas/money'), at('/schemas/money'))).toBe('known');
  expect(acceptedBy(known('/schemas/money'), at('/schemas/address'))).toBeUndefined();
  expect(acceptedBy(known(), at('/schemas/address'))).toBe('known');
});

test('an acceptance without elements is about findings on the whole design alone', () => {
  expect(acceptedBy(accepting([]), finding())).toBeUndefined();
  expect(acceptedBy(accepting([]), finding({ nodes: [] }))).toBe('known');
});
