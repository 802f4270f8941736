import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { loadedWith } from '../../testing/facts.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { overload } from './overload.ts';

const at = (ratePerSecond: number) => ({ arrivals: { process: 'poisson', ratePerSecond } as const });
const work = (meanMs: number) => ({ work: { distribution: 'exponential', meanMs } as const });
const shop = (ratePerSecond: number, worker = {}, topic = {}) =>
  draft()
    .message('placed', { key: '/id', payload: { required: ['id'], properties: { id: { type: 'string' } } } })
    .publisher('cart')
    .topic('orders', topic)
    .publish('cart', 'orders', { message: 'placed', ...at(ratePerSecond) })
    .service('stock', worker)
    .subscribe('orders', 'stock', work(10));
const found = (design: ReturnType<ReturnType<typeof shop>['done']>) => findingsOf(overload, design, analyse);

const pool = (ratePerSecond: number) =>
  shop(ratePerSecond, { sharedWorkers: true })
    .topic('views')
    .publish('cart', 'views', at(ratePerSecond))
    .subscribe('views', 'stock', work(10));
const poisoned = shop(5).subscribe('orders', 'stock', {
  ...work(10),
  failure: { poisonProbability: 0.01 },
  retry: { maxDeliveries: 0 },
  deadLetter: 'discard',
});

const requests = (ratePerSecond: number, connections: number) =>
  draft()
    .publisher('cart')
    .service('bank', { concurrency: 8 })
    .call('cart', 'bank', { ...at(ratePerSecond), ...work(20), pool: connections })
    .done();

const scaled = (max: number) => ({ autoscale: { min: 1, max, targetBacklog: 100, reactionSeconds: 30 } });

describeRule(overload, {
  facts: analyse,
  finds: [
    { name: 'more than a worker can do', design: shop(120).done() },
    { name: 'more than many workers can do', design: shop(500, { replicas: 2, concurrency: 2 }).done() },
    { name: 'more than one worker per partition can do', design: shop(120, { replicas: 5 }, { ordered: true }).done() },
    { name: 'a pool that does not keep up with all its topics, once', design: pool(60).done() },
    { name: 'messages that are tried for ever', design: poisoned.done() },
    { name: 'more than all replicas that an autoscaler may start can do', design: shop(450, scaled(4)).done() },
    { name: 'more requests than the pool of a call has connections for', design: requests(120, 2) },
    {
      name: 'a queue that lets its publisher wait',
      design: shop(120, {}, { capacity: 3, onFull: 'block' }).done(),
    },
  ],
  leavesAlone: [
    { name: 'what keeps up', design: shop(99).done() },
    { name: 'what nothing arrives at', design: shop(0).done() },
    { name: 'a queue that may drop', design: shop(500, {}, { capacity: 3 }).done() },
    { name: 'a pool with room', design: pool(45).done() },
    { name: 'a pool of a call with a connection to spare', design: requests(120, 3) },
    { name: 'more than one replica can do where an autoscaler starts others', design: shop(350, scaled(4)).done() },
  ],
  boundary: [{ name: 'as much as the workers can do', found: shop(100).done(), alone: shop(99.99).done() }],
});

test('120/s onto a worker that does 100/s is an error that says how fast the backlog grows', () => {
  const [finding, ...rest] = found(shop(120).done());
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({
    severity: 'error',
    nodes: ['stock'],
    links: ['orders-to-stock'],
    pointer: '/links/orders-to-stock',
  });
  expect(finding?.message.en).toBe(
    '“Stock” gets 120/s and can do 100/s (120 % of its workers): the backlog grows by 20/s.',
  );
});

test('retries are work, too', () => {
  const design = shop(0).subscribe('orders', 'stock', {
    ...work(10),
    failure: { probability: 0.5 },
    retry: { maxDeliveries: 0 },
  });
  const busy = design.publish('cart', 'orders', { message: 'placed', ...at(60) }).done();
  expect(found(busy)[0]?.message.en).toContain('gets 60/s and can do 50/s');
});

test('a shared pool is overloaded once, for all its subscriptions', () => {
  expect(found(pool(60).done()).map(({ links }) => links)).toEqual([['orders-to-stock', 'views-to-stock']]);
});

test('exactly as much as the workers can do is too much, and a little less is not', () => {
  expect(findingsOf(overload, shop(1).done(), loadedWith(100, 10))).toHaveLength(1);
  expect(findingsOf(overload, shop(1).done(), loadedWith(99.9, 10))).toEqual([]);
});

test('the fix runs as many replicas as bring the load to at most 70 %', () => {
  const after = fixed(overload, shop(120).done(), analyse);
  expect(after.nodes?.stock).toMatchObject({ replicas: 2 });
  expect(analyse(after).subscriptions['orders-to-stock']?.utilisation).toBeCloseTo(0.6, 9);
  expect(fixed(overload, shop(1000, { concurrency: 4 }).done(), analyse).nodes?.stock).toMatchObject({ replicas: 4 });
});

test('on an ordered topic with keys the fix adds partitions, too', () => {
  const after = fixed(overload, shop(500, { replicas: 2 }, { ordered: true, partitions: 2 }).done(), analyse);
  expect(after.nodes?.stock).toMatchObject({ replicas: 8 });
  expect(after.nodes?.orders).toMatchObject({ partitions: 8 });
});

test('no fix is offered where one lane has to do all the work', () => {
  expect(found(shop(120, {}, { ordered: true }).done())[0]?.fix).toBeUndefined();
});

test('messages that fail for ever are endless work: the limit of deliveries is missing, and no number of workers is offered', () => {
  const design = shop(5).subscribe('orders', 'stock', {
    ...work(10),
    failure: { poisonProbability: 0.01 },
    retry: { maxDeliveries: 0 },
  });
  const [finding, ...rest] = found(design.done());
  expect(rest).toEqual([]);
  expect(finding?.message.en).toBe('At “Stock” some messages fail every time and are delivered again for ever.');
  expect(finding?.fix).toBeUndefined();
});

test('where replicas follow the backlog, the fix lets them become more', () => {
  const before = shop(450, { replicas: 2, ...scaled(4) }).done();
  expect(found(before)[0]?.fix?.title.en).toBe('Let “Stock” grow to 7 replicas');
  expect(fixed(overload, before, analyse).nodes?.stock).toMatchObject({ replicas: 2, ...scaled(7) });
});

test('workers that wait for a pool are told of the pool, and no more of them are offered', () => {
  const design = shop(120, { concurrency: 20 })
    .service('bank', { concurrency: 8 })
    .call('stock', 'bank', { id: 'pay', during: {}, ...work(20), pool: 2 })
    .done();
  const [finding, ...rest] = found(design);
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ nodes: ['stock'], links: ['orders-to-stock'] });
  expect(finding).not.toHaveProperty('fix');
  expect(finding?.message.en).toContain(
    '120/s, its pool lets through 100/s at most: workers wait for it, and the backlog of “',
  );
  expect(finding?.howToFix.en).toBe('Enlarge the pool, or make the work of the callee shorter.');
});

test('a bounded queue loses what is too much, whatever rounding makes of its busy workers', () => {
  for (let rate = 100; rate < 400; rate++) {
    for (const capacity of [5, 100]) expect(found(shop(rate, {}, { capacity }).done()), `${rate}`).toEqual([]);
  }
});
