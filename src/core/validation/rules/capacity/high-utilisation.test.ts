import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { highUtilisation } from './high-utilisation.ts';

const shop = (ratePerSecond: number, replicas = 1) =>
  draft()
    .publisher('cart')
    .topic('orders')
    .publish('cart', 'orders', { arrivals: { process: 'poisson', ratePerSecond } })
    .service('stock', { replicas })
    .subscribe('orders', 'stock', { work: { distribution: 'exponential', meanMs: 10 } });
const found = (design: ReturnType<ReturnType<typeof shop>['done']>) => findingsOf(highUtilisation, design, analyse);

const busier = { rules: { settings: { 'high-utilisation': { threshold: 0.95 } } } };
const calmer = { rules: { settings: { 'high-utilisation': { threshold: 0.5 } } } };

describeRule(highUtilisation, {
  facts: analyse,
  finds: [
    { name: 'a worker that is busy nine tenths of the time', design: shop(90).done() },
    { name: 'many workers', design: shop(370, 4).done() },
    { name: 'what a design itself calls too busy', design: shop(60).with(calmer).done() },
    { name: 'a reader of partitions', design: shop(90).topic('orders', { broker: 'kafka' }).done() },
  ],
  leavesAlone: [
    { name: 'low load', design: shop(50).done() },
    { name: 'no load', design: shop(0).done() },
    { name: 'overload', design: shop(100).done() },
    { name: 'what a design itself allows', design: shop(90).with(busier).done() },
  ],
  boundary: [
    { name: '80 %, where rates and means multiply to a little more', found: shop(80.1).done(), alone: shop(80).done() },
  ],
});

test('a worker that is busy nine tenths of the time is a warning with the wait that follows', () => {
  const [finding, ...rest] = found(shop(90).done());
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ severity: 'warning', nodes: ['stock'], links: ['orders-to-stock'] });
  expect(finding?.message.en).toBe(
    '“Stock” is busy 90 % of the time (workers: 1; advice: at most 80 %): a message waits 90 ms on average.',
  );
  expect(finding?.why.en).toContain('10 times as long as the work');
});

test('many workers, and load that comes over several topics into one pool, count as well', () => {
  expect(found(shop(370, 4).done())).toHaveLength(1);
  const views = { arrivals: { process: 'poisson', ratePerSecond: 45 } } as const;
  const pool = shop(45).service('stock', { sharedWorkers: true }).topic('views').publish('cart', 'views', views);
  const design = pool.subscribe('views', 'stock', { work: { distribution: 'exponential', meanMs: 10 } }).done();
  expect(found(design).map(({ links }) => links)).toEqual([['orders-to-stock', 'views-to-stock']]);
});

test('the threshold that a design sets is told', () => {
  expect(found(shop(96).with(busier).done())[0]?.message.en).toContain('at most 95 %');
});

test('the fix brings the load to at most 70 %', () => {
  const after = fixed(highUtilisation, shop(90).done(), analyse);
  expect(after.nodes?.stock).toMatchObject({ replicas: 2 });
});
