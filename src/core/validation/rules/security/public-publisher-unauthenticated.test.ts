import { expect, test } from 'vitest';
import type { Publish } from '../../../model/link.ts';
import type { Publisher } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { poisson } from '../../testing/loads.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { publicPublisherUnauthenticated } from './public-publisher-unauthenticated.ts';

const shop = (fields: Partial<Publisher>, link: Partial<Publish> = {}) =>
  draft().publisher('shop', fields).topic('orders').publish('shop', 'orders', link);
const open = shop({ exposure: 'public' });
const limited = shop({ exposure: 'public' }, { rateLimit: { perSecond: 10 } });
const gateway = draft().service('gateway', { exposure: 'public' }).topic('orders');

describeRule(publicPublisherUnauthenticated, {
  finds: [
    { name: 'a public source that asks nobody', design: open.done() },
    { name: 'one that says so', design: shop({ exposure: 'public', authenticated: false }).done() },
    {
      name: 'a public source of requests',
      design: draft().publisher('web', { exposure: 'public' }).service('shop').call('web', 'shop').done(),
    },
    { name: 'a service that is called from outside', design: gateway.publish('gateway', 'orders', poisson(5)).done() },
    {
      name: 'each of several',
      design: open.publisher('app', { exposure: 'public' }).publish('app', 'orders').done(),
      times: 2,
    },
  ],
  leavesAlone: [
    { name: 'a source inside the company', design: shop({}).done() },
    {
      name: 'a source whose callers prove who they are',
      design: shop({ exposure: 'public', authenticated: true }).done(),
    },
    { name: 'a public source that sends nothing', design: draft().publisher('shop', { exposure: 'public' }).done() },
  ],
  boundary: [
    {
      name: 'whether the service publishes by itself or because of a message',
      found: gateway.publish('gateway', 'orders', poisson(5)).done(),
      alone: gateway.publish('gateway', 'orders', { after: {} }).done(),
    },
  ],
});

test('names what anyone can reach, and how little stands in the way', () => {
  const design = open
    .topic('views')
    .message('viewed', { payload: true })
    .publish('shop', 'views', { message: 'viewed', rateLimit: { perSecond: 10 } })
    .done();
  expect(findingsOf(publicPublisherUnauthenticated, design)[0]).toMatchObject({
    severity: 'error',
    message: {
      en: 'Anyone on the internet can send to “Orders”, “Views” through “Shop”: of 2 ways in, 1 has no rate limit and 1 no schema.',
    },
    nodes: ['shop', 'orders', 'views'],
    links: ['shop-to-orders', 'shop-to-views'],
    pointer: '/nodes/shop/authenticated',
  });
});

test('is a warning where a rate limit and a schema guard every way in, and the fix asks callers who they are', () => {
  expect(findingsOf(publicPublisherUnauthenticated, limited.done())).toMatchObject([{ severity: 'warning' }]);
  expect(fixed(publicPublisherUnauthenticated, limited.done()).nodes?.shop).toMatchObject({ authenticated: true });
});
