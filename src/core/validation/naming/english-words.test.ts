import { expect, test } from 'vitest';
import { isParticiple, lastWords } from './english-words.ts';

test('the last part of a name is split where a person hears words', () => {
  expect(lastWords('cart.product_added.v2')).toEqual(['product', 'added']);
  expect(lastWords('OrderPlaced')).toEqual(['order', 'placed']);
  expect(lastWords('shop/stock-reserved')).toEqual(['stock', 'reserved']);
  expect(lastWords('订单.已下单')).toEqual([]);
  expect(lastWords('v1.2')).toEqual([]);
});

test('participles are told by their ending or by heart', () => {
  for (const word of ['placed', 'added', 'sent', 'paid', 'withdrawn', 'shipped', 'cancelled'])
    expect([word, isParticiple(word)]).toEqual([word, true]);
  for (const word of ['place', 'feed', 'embed', 'need', 'red', 'order', 'tick', 'proceed'])
    expect([word, isParticiple(word)]).toEqual([word, false]);
});
