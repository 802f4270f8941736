import { expect, it } from 'vitest';
import { homeAt } from './home-at.ts';

const frames = new Map([
  ['sales', { x: 0, y: 0, width: 600, height: 400 }],
  ['carts', { x: 100, y: 100, width: 200, height: 200 }],
]);

it('is the innermost context around the place', () => {
  expect(homeAt({ x: 150, y: 150 }, frames)).toBe('carts');
  expect(homeAt({ x: 500, y: 150 }, frames)).toBe('sales');
  expect(homeAt({ x: 601, y: 150 }, frames)).toBeUndefined();
});
