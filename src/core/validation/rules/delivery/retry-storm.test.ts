import { expect, test } from 'vitest';
import type { Link } from '../../../model/link.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { retryStorm } from './retry-storm.ts';

const retrying = (maxDeliveries: number) => ({ retry: { maxDeliveries }, deadLetter: 'discard' }) as const;
const tried = (maxDeliveries: number) => ({ during: {}, retry: { maxDeliveries } }) as const;

/** Orders are read by stock, which calls the bank, which calls the ledger. */
const nested = (stock: number, bank: number, ledger: number) =>
  draft()
    .publisher('cart')
    .topic('orders')
    .publish('cart', 'orders')
    .service('stock')
    .service('bank')
    .service('ledger')
    .subscribe('orders', 'stock', retrying(stock))
    .call('stock', 'bank', tried(bank))
    .call('bank', 'ledger', tried(ledger));

/** What stock publishes is read, and tried again, by somebody else. */
const inSequence = nested(1, 1, 1)
  .topic('reserved')
  .service('mail')
  .publish('stock', 'reserved', { after: {} })
  .subscribe('reserved', 'mail', retrying(9));

describeRule(retryStorm, {
  finds: [
    { name: 'three layers of three tries', design: nested(3, 3, 3).done() },
    { name: 'two layers around one that does not retry', design: nested(4, 1, 4).done() },
    { name: 'endless deliveries around a call that is tried again', design: nested(0, 2, 1).done() },
    {
      name: 'each of two calls that retry',
      design: nested(5, 1, 3).service('tax').call('stock', 'tax', tried(4)).done(),
      times: 2,
    },
    {
      name: 'tries of a request around tries of the calls during it',
      design: draft()
        .publisher('shop')
        .service('prices')
        .service('stock')
        .call('shop', 'prices', { retry: { maxDeliveries: 4 } })
        .call('prices', 'stock', tried(4))
        .done(),
    },
  ],
  leavesAlone: [
    { name: 'many tries at one layer', design: nested(20, 1, 1).done() },
    { name: 'work that is acknowledged before it is done', design: nested(1, 4, 1).done() },
    {
      name: 'tries one after the other, with a topic in between',
      design: inSequence.subscribe('orders', 'stock', retrying(9)).done(),
    },
    {
      name: 'a call that never happens',
      design: nested(5, 1, 1)
        .call('stock', 'bank', { ...tried(5), during: { probability: 0 } })
        .done(),
    },
    {
      name: 'calls that end up in themselves',
      design: nested(1, 1, 4)
        .call('ledger', 'bank', { id: 'back', ...tried(4) })
        .done(),
    },
  ],
  boundary: [{ name: 'ten tries', found: nested(2, 6, 1).done(), alone: nested(2, 5, 1).done() }],
});

const said = (design: Parameters<typeof findingsOf>[1]) =>
  findingsOf(retryStorm, design).map(({ severity, message, links }) => ({ severity, text: message.en, links }));

test('multiplies the layers from the outermost to the innermost', () => {
  expect(said(nested(5, 4, 3).done())).toEqual([
    {
      severity: 'warning',
      text: 'One failure at “Ledger” becomes up to 60 tries (5 × 4 × 3): 3 layers retry, one inside the other.',
      links: ['bank-to-ledger', 'stock-to-bank', 'orders-to-stock'],
    },
  ]);
});

test('more than 64 tries are an error, as are tries without end', () => {
  expect(said(nested(4, 4, 4).done())[0]?.severity).toBe('warning');
  expect(said(nested(13, 5, 1).done())[0]?.severity).toBe('error');
  expect(said(nested(0, 2, 1).done())[0]).toMatchObject({
    severity: 'error',
    text: 'One failure at “Bank” becomes up to ∞ tries (∞ × 2): 2 layers retry, one inside the other.',
  });
});

test('of several ways to a call, the one with the most tries counts', () => {
  const design = nested(2, 4, 1).topic('returns').publish('cart', 'returns').subscribe('returns', 'stock', retrying(7));
  expect(said(design.done())[0]?.links).toEqual(['stock-to-bank', 'returns-to-stock']);
});

test('the fix leaves the retry of the outermost layer as it is', () => {
  const { links } = fixed(retryStorm, nested(5, 4, 3).done());
  const retries = Object.entries(links ?? {}).flatMap(([id, link]: [string, Link]) =>
    link.kind !== 'publish' && link.retry ? [id] : [],
  );
  expect(retries).toEqual(['orders-to-stock']);
});
