import { expect, it } from 'vitest';
import { applyFix } from './apply-fix.ts';
import { applied, refusedBecause, type shop } from './testing/shop.ts';

const title = { en: 'Fix', zh: '修复' };

it('makes the change that a finding offers', () => {
  expect(applied(applyFix, { title, apply: (design) => ({ ...design, broker: 'nats' }) }).broker).toBe('nats');
});

it('refuses a fix after which the design would be none', () => {
  const apply = (design: typeof shop) => ({ ...design, nodes: {} });
  expect(refusedBecause(applyFix, { title, apply })).toContain('There is no');
});
