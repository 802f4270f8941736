import { expect, test } from 'vitest';
import type { Publish, Subscribe } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { cycleUndamped } from './cycle-undamped.ts';
import { selfConsumption } from './self-consumption.ts';

const often = { arrivals: { process: 'poisson', ratePerSecond: 1 } } as const;
/** Stock reads what the cart publishes to the topic, and publishes there itself. */
const shop = (own: Partial<Publish> = often, reading: Partial<Subscribe> = {}, topic: Partial<Topic> = {}) =>
  draft()
    .message('placed')
    .message('counted')
    .publisher('cart')
    .topic('news', topic)
    .service('stock')
    .publish('cart', 'news', { message: 'placed', ...often })
    .subscribe('news', 'stock', reading)
    .publish('stock', 'news', { message: 'counted', ...own });
const after = (probability: number, fields: Partial<Publish> = {}) => shop({ after: { probability }, ...fields });

describeRule(selfConsumption, {
  facts: analyse,
  finds: [
    { name: 'a reader without a filter', design: shop().done() },
    {
      name: 'a filter that lets its own messages through',
      design: shop(often, { filter: ['counted', 'placed'] }).done(),
    },
    { name: 'a loop that ends by chance', design: after(0.5).done() },
    { name: 'a loop that a hop limit ends', design: after(1, { hopLimit: 3 }).done() },
    {
      name: 'each of two subscriptions',
      design: shop().subscribe('news', 'stock', { id: 'again', group: 'g' }).done(),
      times: 2,
    },
  ],
  leavesAlone: [
    { name: 'a filter without its own messages', design: shop(often, { filter: ['placed'] }).done() },
    { name: 'an endless loop, which is an error of its own', design: after(1).done() },
    {
      name: 'two services on one topic',
      design: draft().service('a').service('b').topic('t').publish('a', 't').subscribe('t', 'b').done(),
    },
    {
      name: 'a service that publishes elsewhere',
      design: shop().topic('news').topic('counts').publish('stock', 'counts', { id: 'stock-to-news' }).done(),
    },
  ],
  boundary: [
    { name: 'a gain of 1, from where on it never ends', found: after(0.99).done(), alone: after(1).done() },
    {
      name: 'one message in the filter',
      found: shop(often, { filter: ['placed', 'counted'] }).done(),
      alone: shop(often, { filter: ['placed'] }).done(),
    },
  ],
});

test('says whose messages come back, and the fix filters them out', () => {
  const [finding] = findingsOf(selfConsumption, shop().done());
  expect(finding).toMatchObject({
    severity: 'warning',
    message: { en: '“Stock” receives its own “Counted” from “News”.' },
    nodes: ['stock', 'news'],
    links: ['news-to-stock', 'stock-to-news'],
    messages: ['counted'],
    pointer: '/links/news-to-stock/filter',
  });
  expect(fixed(selfConsumption, shop().done()).links?.['news-to-stock']).toMatchObject({ filter: ['placed'] });
  const listed = shop(often, {}, { messages: ['counted', 'placed'] }).done();
  expect(fixed(selfConsumption, listed).links?.['news-to-stock']).toMatchObject({ filter: ['placed'] });
});

test('nothing is filtered out that others publish, too, or where nothing would be left', () => {
  const both = shop().publish('cart', 'news', { id: 'more', message: 'counted' });
  expect(findingsOf(selfConsumption, both.done())[0]?.fix).toBeUndefined();
  expect(findingsOf(selfConsumption, shop(often, { filter: ['counted'] }).done())[0]?.fix).toBeUndefined();
});

test('what is left out here as endless is told as an endless loop', () => {
  expect(findingsOf(cycleUndamped, after(1).done(), analyse)).toHaveLength(1);
});
