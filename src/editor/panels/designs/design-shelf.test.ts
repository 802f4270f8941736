import { expect, it } from 'vitest';
import { matching } from './design-shelf.ts';

const designs = [
  { name: 'Shopping cart', fileName: 'cart.json' },
  { name: '库存 Stock', fileName: null },
];
const found = (query: string) => matching(designs, query).map(({ name }) => name);

it('designs are found by any words of their names and files, in any order', () => {
  expect(found('')).toEqual(['Shopping cart', '库存 Stock']);
  expect(found('cart shop')).toEqual(['Shopping cart']);
  expect(found('CART.json ')).toEqual(['Shopping cart']);
  expect(found('库存')).toEqual(['库存 Stock']);
  expect(found('cart stock')).toEqual([]);
});
