import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Design } from '../model/design.ts';
import { printDesign } from '../model/text/canonical.ts';
import { parseDesign } from '../model/text/parse.ts';
import { mergeServices } from './merge-services.ts';
import { splitService } from './split-service.ts';
import { bundlesAt } from './steps/kept-together.ts';
import { differencesOf, workerAt } from './steps/merged-service.ts';
import type { Draw } from './testing/random-edits.ts';
import { randomService } from './testing/random-service.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

const drawFrom = (numbers: readonly number[]): Draw => {
  let drawn = 0;
  return (most) => (numbers[drawn++ % numbers.length] ?? 0) % most;
};

it('merges what was split into the very same file, whatever the design and wherever it was cut', () => {
  let merged = 0;
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 60, maxLength: 120 }), (numbers) => {
      const draw = drawFrom(numbers);
      const opened = parseDesign(printDesign(randomService(draw)));
      if (!opened.ok) return;
      const before = opened.value;
      const modules = workerAt(before, 'hub')?.modules;
      const links = bundlesAt(before, 'hub').flatMap((bundle) => (draw(2) === 0 ? bundle : []));
      const goes = (modules ?? []).filter(() => draw(2) === 0);
      const split = splitService.apply(before, { service: 'hub', name: 'Part', links, modules: goes });
      if (!split.ok) return;
      const part = Object.keys(split.value.nodes ?? {}).find((id) => !before.nodes?.[id]) ?? '';
      const after = mergeServices.apply(split.value, { into: 'hub', from: part, ...(modules && { modules }) });
      if (!after.ok) throw new Error(after.reason.en);
      expect(printDesign(after.value)).toBe(printDesign(before));
      merged++;
    }),
    { numRuns: 800 },
  );
  expect(merged).toBeGreaterThan(150);
}, 60_000);

/** Two services of a shop that know each other only through topics. */
const pair: Design = {
  eventwright: 1,
  name: 'Pair',
  messages: { placed: { name: 'order.placed' }, paid: { name: 'order.paid' } },
  nodes: {
    orders: { kind: 'topic', name: 'Orders' },
    payments: { kind: 'topic', name: 'Payments' },
    pay: { kind: 'service', name: 'Pay', replicas: 2, owner: 'Money', modules: ['cards', 'sums'] },
    check: {
      kind: 'subscriber',
      name: 'Check',
      replicas: 5,
      owner: 'Fraud',
      health: { path: '/alive' },
      modules: ['rules'],
      configuration: { LIMIT: '9' },
    },
  },
  links: {
    'pay-reads': { kind: 'subscribe', from: 'orders', to: 'pay' },
    'pay-pays': { kind: 'publish', from: 'pay', to: 'payments', message: 'paid', after: {} },
    'check-reads': { kind: 'subscribe', from: 'orders', to: 'check' },
    'check-payments': { kind: 'subscribe', from: 'payments', to: 'check' },
  },
  scenarios: {
    rush: {
      overrides: { '/nodes/check/replicas': 9, '/nodes/pay/replicas': 4, '/nodes/check/standby': 1 },
      faults: [{ kind: 'stall', target: 'check', atSeconds: 1, forSeconds: 1 }],
    },
  },
  rules: { suppressions: { known: { rule: 'overload', elements: ['pay', 'check'], reason: 'Known.' } } },
  layout: { nodes: { pay: { x: 0, y: 0 }, check: { x: 0, y: 200 } } },
};

describe('two services that are merged', () => {
  it('become one with the links of both, each doing what it did', () => {
    const { nodes, links, layout } = applied(mergeServices, { into: 'pay', from: 'check' }, pair);
    expect(nodes?.pay).toEqual({
      kind: 'service',
      name: 'Pay',
      replicas: 5,
      owner: 'Money',
      health: { path: '/alive' },
      modules: ['cards', 'rules', 'sums'],
      configuration: { LIMIT: '9' },
    });
    expect(Object.keys(nodes ?? {})).not.toContain('check');
    expect(links?.['pay-pays']).toHaveProperty('after', { subscriptions: ['pay-reads'] });
    expect(links?.['check-reads']).toEqual({ kind: 'subscribe', from: 'orders', to: 'pay', group: 'check' });
    expect(links?.['check-payments']).toEqual({ kind: 'subscribe', from: 'payments', to: 'pay' });
    expect(layout?.nodes).toEqual({ pay: { x: 0, y: 0 } });
  });

  it('bring their faults, overrides and accepted findings; where these disagree, the one that stays is right', () => {
    const { scenarios, rules } = applied(mergeServices, { into: 'pay', from: 'check' }, pair);
    expect(scenarios?.rush?.overrides).toEqual({ '/nodes/pay/replicas': 4, '/nodes/pay/standby': 1 });
    expect(scenarios?.rush?.faults?.[0]?.target).toBe('pay');
    expect(rules?.suppressions?.known?.elements).toEqual(['pay']);
  });

  it('say where they disagree; what is taken can be chosen', () => {
    const [pay, check] = [workerAt(pair, 'pay'), workerAt(pair, 'check')];
    if (!pay || !check) throw new Error('no services');
    expect(differencesOf(pay, check)).toEqual([
      { field: 'replicas', into: 2, from: 5, proposed: 'from' },
      { field: 'owner', into: 'Money', from: 'Fraud', proposed: 'into' },
    ]);
    const take = { replicas: 'into', owner: 'from' } as const;
    const chosen = applied(mergeServices, { into: 'pay', from: 'check', take, modules: ['sums', 'rules'] }, pair);
    expect(chosen.nodes?.pay).toMatchObject({ replicas: 2, owner: 'Fraud', modules: ['sums', 'rules'] });
  });

  it('are refused where one calls the other, and for anything but two services', () => {
    expect(refusedBecause(mergeServices, { into: 'payment', from: 'bank' }, shop)).toContain('“Payment” calls “Bank”');
    expect(refusedBecause(mergeServices, { into: 'payment', from: 'web' }, shop)).toContain('Choose two services');
    expect(refusedBecause(mergeServices, { into: 'payment', from: 'payment' }, shop)).toContain('Choose two services');
    expect(refusedBecause(mergeServices, { into: 'payment', from: 'gone' }, shop)).toContain('no “gone” any more');
  });
});
