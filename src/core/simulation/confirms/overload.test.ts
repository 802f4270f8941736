import { expect, test } from 'vitest';
import type { Design } from '../../model/design.ts';
import { draft } from '../../model/testing/build.ts';
import { analyse } from '../../queueing/analyse.ts';
import { overload } from '../../validation/rules/capacity/overload.ts';
import { findingsOf } from '../../validation/testing/rule-cases.ts';
import { prepare } from '../prepare.ts';
import { runStudy } from '../study/study.ts';
import { overloadAgreement } from '../testing/overload-agreement.ts';

test('overload is found exactly where the backlog grows in a run', () => {
  // A share of the five hundred designs of a soak, which draws others.
  const { stations, overloaded, agreed, disagreements } = overloadAgreement(1, 20);
  expect(disagreements.map(({ links, pressure }) => [links, pressure])).toEqual([]);
  expect(agreed).toBe(stations);
  expect(overloaded).toBeGreaterThan(10);
  expect(stations - overloaded).toBeGreaterThan(10);
});

const orders = (ratePerSecond: number) =>
  draft()
    .message('placed', { key: '/id', payload: { required: ['id'], properties: { id: { type: 'string' } } } })
    .publisher('cart')
    .publish('cart', 'orders', { message: 'placed', arrivals: { process: 'poisson', ratePerSecond } });
const backlogOf = (design: Design, durationSeconds: number): number => {
  const program = prepare(design, { scenario: null, durationSeconds, warmupSeconds: 0, replications: 1, seed: 1 });
  return program.ok ? (runStudy(program.value).subscriptions['orders-to-stock']?.inFlight ?? 0) : Number.NaN;
};

test('the backlog grows as fast as the finding says', () => {
  const design = orders(120)
    .topic('orders')
    .service('stock')
    .subscribe('orders', 'stock', { work: { distribution: 'exponential', meanMs: 10 } })
    .done();
  expect(findingsOf(overload, design, analyse)[0]?.message.en).toContain('grows by 20/s');
  expect(Math.abs(backlogOf(design, 1000) / 1000 - 20)).toBeLessThan(1.5);
});

test('a message in backoff holds its partition and not its worker, which goes on with the others', () => {
  // Two workers of three partitions, of which the first has three fifths of the messages.
  const reading = (ratePerSecond: number) =>
    orders(ratePerSecond)
      .topic('orders', { ordered: true, partitions: 3, keyDistribution: { distribution: 'shares', shares: [3, 1, 1] } })
      .service('stock', { replicas: 2 })
      .subscribe('orders', 'stock', {
        work: { distribution: 'exponential', meanMs: 2 },
        failure: { probability: 0.2 },
        retry: { maxDeliveries: 0, backoff: 'fixed', firstMs: 20 },
      })
      .done();
  const verdict = (ratePerSecond: number) => findingsOf(overload, reading(ratePerSecond), analyse).length > 0;
  // 0.6 x (2.5 + 5) ms of a message: full at 222/s.
  expect([verdict(200), verdict(245)]).toEqual([false, true]);
  expect(backlogOf(reading(200), 200)).toBeLessThan(400);
  expect(backlogOf(reading(245), 200)).toBeGreaterThan(1000);
});
