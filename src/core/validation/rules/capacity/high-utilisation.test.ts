import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { analyse } from '../../../queueing/analyse.ts';
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

test('80 % is still fine, a thousandth more is not', () => {
  expect(found(shop(80).done())).toEqual([]);
  expect(found(shop(80.1).done())).toHaveLength(1);
});

test('low load, no load and overload are not high utilisation', () => {
  expect(found(shop(50).done())).toEqual([]);
  expect(found(shop(0).done())).toEqual([]);
  expect(found(shop(100).done())).toEqual([]);
});

test('a design may set its own threshold', () => {
  const rules = { settings: { 'high-utilisation': { threshold: 0.95 } } };
  expect(found(shop(90).with({ rules }).done())).toEqual([]);
  expect(found(shop(96).with({ rules }).done())[0]?.message.en).toContain('at most 95 %');
});

test('the fix brings the load to at most 70 %', () => {
  const after = fixed(highUtilisation, shop(90).done(), analyse);
  expect(after.nodes?.stock).toMatchObject({ replicas: 2 });
});
