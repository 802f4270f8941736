import { expect, test } from 'vitest';
import type { Design } from '../../model/design.ts';
import { draft } from '../../model/testing/build.ts';
import { blockingCircle } from '../../validation/rules/delivery/blocking-circle.ts';
import { constant } from '../../validation/testing/loads.ts';
import { findingsOf } from '../../validation/testing/rule-cases.ts';
import { running } from '../testing/design-runs.ts';

/** A fifth of the orders goes back to the topic they came from: 62.5/s of work of 10 ms. */
const circle = (onFull: 'block' | 'drop-new') =>
  draft()
    .publisher('cart')
    .topic('orders', { capacity: 5, onFull })
    .publish('cart', 'orders', { arrivals: { process: 'poisson', ratePerSecond: 50 } })
    .service('stock')
    .subscribe('orders', 'stock', { work: constant(10) })
    .publish('stock', 'orders', { message: 'orders-message', after: { probability: 0.2 } })
    .done();

const acknowledged = (design: Design, durationSeconds: number) =>
  running(design, { durationSeconds, warmupSeconds: 0 }).subscriptions['orders-to-stock']!.acknowledged;

test('topics in a circle stand still for good, though there are workers enough; with the fix, or where they drop, they do not', () => {
  const [finding] = findingsOf(blockingCircle, circle('block'));
  expect(acknowledged(circle('block'), 600)).toBe(acknowledged(circle('block'), 300));
  for (const each of [finding?.fix?.apply(circle('block')) as Design, circle('drop-new')])
    expect(acknowledged(each, 600)).toBeGreaterThan(1.8 * acknowledged(each, 300));
});
