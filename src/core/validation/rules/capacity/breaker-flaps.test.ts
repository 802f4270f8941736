import { expect, test } from 'vitest';
import type { Breaker } from '../../../model/policies.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { line } from '../../testing/loads.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { breakerFlaps } from './breaker-flaps.ts';

const shop = (breaker: Breaker | undefined, ...outages: number[]) =>
  line(1, 1)
    .service('bank')
    .call('stock', 'bank', { during: {}, timeoutMs: 500, ...(breaker && { breaker }) })
    .with({
      scenarios: {
        drill: {
          faults: outages.map((forSeconds) => ({ kind: 'node-down', target: 'bank', atSeconds: 60, forSeconds })),
        },
      },
    })
    .done();

describeRule(breakerFlaps, {
  finds: [
    { name: 'a breaker that tries again every second', design: shop({ openSeconds: 1 }) },
    { name: 'the usual one, where outages last long', design: shop({}, 3600) },
    { name: 'one that is too quick for the mean of two outages', design: shop({ openSeconds: 30 }, 60, 600) },
  ],
  leavesAlone: [
    { name: 'the usual open time', design: shop({}) },
    { name: 'a quick one, where outages are short', design: shop({ openSeconds: 5 }, 20) },
    { name: 'a call without a breaker', design: shop(undefined, 3600) },
  ],
  boundary: [
    { name: 'a fifth of the usual outage', found: shop({ openSeconds: 59 }), alone: shop({ openSeconds: 60 }) },
    {
      name: 'a fifth of one that is rehearsed',
      found: shop({ openSeconds: 7.9 }, 40),
      alone: shop({ openSeconds: 8 }, 40),
    },
  ],
});

test('it is a hint that tells how often it opens', () => {
  const [finding] = findingsOf(breakerFlaps, shop({ openSeconds: 10 }));
  expect(finding).toMatchObject({ severity: 'info', pointer: '/links/stock-to-bank/breaker/openSeconds' });
  expect(finding?.message.en).toBe(
    'The breaker from “Stock” to “Bank” is open for 10 s at a time: in an outage of 300 s it opens 30 times.',
  );
  expect(fixed(breakerFlaps, shop({ openSeconds: 10 })).links?.['stock-to-bank']).toMatchObject({
    breaker: { openSeconds: 60 },
  });
});
