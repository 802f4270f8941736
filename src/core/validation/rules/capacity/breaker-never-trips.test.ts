import { expect, test } from 'vitest';
import type { Call } from '../../../model/link.ts';
import type { Breaker } from '../../../model/policies.ts';
import type { Fault } from '../../../model/scenario.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { line } from '../../testing/loads.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { breakerNeverTrips } from './breaker-never-trips.ts';

const shop = (ratePerSecond: number, breaker: Breaker, call: Partial<Call> = {}, faults?: Fault[], reader = {}) =>
  line(ratePerSecond, 1, { reader })
    .service('bank')
    .call('stock', 'bank', { during: {}, timeoutMs: 500, breaker, ...call })
    .with(faults ? { scenarios: { drill: { faults } } } : {})
    .done();
const autoscale = { min: 10, max: 20, targetBacklog: 10, reactionSeconds: 30 };
const fault = (kind: Fault['kind'], forSeconds: number, value?: number): Fault => ({
  kind,
  target: 'bank',
  atSeconds: 60,
  forSeconds,
  ...(value !== undefined && { value }),
});
const hangs = (call: Partial<Call> = {}) => {
  const link: Call = { kind: 'call', from: 'stock', to: 'bank', during: {}, breaker: {}, ...call };
  const design = shop(50, {});
  return { ...design, links: { ...design.links, 'stock-to-bank': link } };
};

describeRule(breakerNeverTrips, {
  facts: analyse,
  finds: [
    { name: 'too few calls in an outage', design: shop(0.2, {}) },
    { name: 'too few calls of one of many instances', design: shop(3, {}, {}, undefined, { replicas: 10 }) },
    { name: 'too few calls of one of many instances at least', design: shop(3, {}, {}, undefined, { autoscale }) },
    { name: 'more calls than the window holds', design: shop(50, { windowCalls: 20, minimumCalls: 50 }) },
    { name: 'a call that never fails', design: hangs() },
    {
      name: 'a threshold above the worst that is rehearsed',
      design: shop(50, { failureRate: 0.6 }, {}, [fault('failure', 60, 0.4)]),
    },
    { name: 'an outage that a scenario says is short', design: shop(50, {}, {}, [fault('node-down', 1)]) },
  ],
  leavesAlone: [
    { name: 'calls enough', design: shop(50, {}) },
    {
      name: 'calls enough when the autoscaler leaves one instance',
      design: shop(3, {}, {}, undefined, { replicas: 10, autoscale: { ...autoscale, min: 1 } }),
    },
    { name: 'a breaker made for few calls', design: shop(0.2, { windowCalls: 20, minimumCalls: 10 }) },
    { name: 'failures that the design has without a timeout', design: hangs({ failure: { probability: 0.6 } }) },
    { name: 'a callee that is down in a scenario', design: shop(50, { failureRate: 1 }, {}, [fault('node-down', 60)]) },
    {
      name: 'a call without a breaker',
      design: line(1, 1).service('bank').call('stock', 'bank', { during: {} }).done(),
    },
    { name: 'a call that is never made', design: shop(0, {}) },
  ],
  boundary: [
    { name: 'exactly as many calls as it needs in 300 s', found: shop(0.333, {}), alone: shop(0.334, {}) },
    {
      name: 'exactly the worst share',
      found: shop(50, { failureRate: 0.41 }, {}, [fault('failure', 60, 0.4)]),
      alone: shop(50, { failureRate: 0.4 }, {}, [fault('failure', 60, 0.4)]),
    },
  ],
});

const found = (design: ReturnType<typeof shop>) => findingsOf(breakerNeverTrips, design, analyse)[0];

test('what it needs is told beside what it sees', () => {
  expect(found(shop(0.2, {}))?.message.en).toBe(
    'The breaker from “Stock” to “Bank” needs 100 calls, and one instance makes 60 in an outage of 300 s.',
  );
  expect(found(shop(50, { failureRate: 0.6 }, {}, [fault('failure', 60, 0.4)]))?.message.en).toBe(
    'The breaker from “Stock” to “Bank” opens at 60 % failures, and at worst 40 % of the calls fail.',
  );
});

test('a callee that hangs is not counted as failing without a timeout, and which one is right is for people', () => {
  expect(found(hangs())?.message.en).toContain('has no timeout');
  expect(found(hangs())?.fix).toBeUndefined();
});

test('the fix takes window and minimum from the traffic of one instance', () => {
  const after = fixed(breakerNeverTrips, shop(0.2, {}), analyse);
  expect(after.links?.['stock-to-bank']).toMatchObject({ breaker: { windowCalls: 30, minimumCalls: 30 } });
  expect(found(shop(0.02, {}))?.fix).toBeUndefined();
});
