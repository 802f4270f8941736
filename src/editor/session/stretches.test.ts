import { expect, it } from 'vitest';
import { draft } from '../../core/model/testing/build.ts';
import { startsAmong, stretchesOf } from './stretches.ts';

const design = draft()
  .publisher('web')
  .topic('orders')
  .service('billing')
  .topic('paid')
  .subscriber('mail')
  .subscriber('audit')
  .publish('web', 'orders')
  .subscribe('orders', 'billing')
  .subscribe('orders', 'audit')
  .publish('billing', 'paid', { after: {} })
  .subscribe('paid', 'mail')
  .done();

const spans = (nodes: readonly string[], links: readonly string[] = []) =>
  stretchesOf(design, { nodes, links }).map(({ from, to }) => `${from} … ${to}`);

it('spans from a publication to all that it leads to, the nearest first', () => {
  const all = ['web-to-orders … orders-to-audit', 'web-to-orders … orders-to-billing', 'web-to-orders … paid-to-mail'];
  expect(spans(['web'])).toEqual(all);
  expect(spans([], ['web-to-orders'])).toEqual(all);
});

it('with both ends selected it is what lies between', () => {
  expect(spans(['web', 'mail'])).toEqual(['web-to-orders … paid-to-mail']);
  expect(spans([], ['web-to-orders', 'orders-to-audit'])).toEqual(['web-to-orders … orders-to-audit']);
  expect(spans(['mail'], ['web-to-orders'])).toEqual(['web-to-orders … paid-to-mail']);
});

it('a service that reads starts with what it publishes', () => {
  expect(spans(['billing'])).toEqual(['billing-to-paid … paid-to-mail']);
});

it('nothing starts at who only reads', () => {
  expect(startsAmong(design, { nodes: ['mail'], links: ['paid-to-mail'] })).toEqual([]);
  expect(spans(['audit'])).toEqual([]);
});
