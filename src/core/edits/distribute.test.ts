import { expect, it } from 'vitest';
import { type Along, distribute } from './distribute.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

const part = (id: string, x: number, y: number, width = 100, height = 50) => ({
  area: { x, y, width, height },
  nodes: { [id]: { x, y } },
});
const free = { ...shop, layout: { nodes: { web: { x: 0, y: 0 } } } };
const placed = (along: Along, parts: readonly ReturnType<typeof part>[], design = free) =>
  applied(distribute, { parts, along }, design).layout?.nodes ?? {};

it('makes the distances equal, whatever the sizes; the outermost stay', () => {
  const nodes = placed('horizontal', [part('bank', 500, 7), part('web', 0, 0), part('orders', 110, 3, 200)]);
  expect(nodes.orders).toEqual({ x: 200, y: 3 });
  expect(nodes.bank).toBeUndefined();
});

it('works upright, too, and with more than three', () => {
  const nodes = placed('vertical', [
    part('web', 0, 0),
    part('orders', 5, 60),
    part('mailer', 9, 70),
    part('bank', 0, 450),
  ]);
  expect([nodes.orders, nodes.mailer]).toEqual([
    { x: 5, y: 150 },
    { x: 9, y: 300 },
  ]);
});

it('leaves a locked one where it is and spaces out on both of its sides', () => {
  const parts = [
    part('web', 0, 0),
    part('orders', 110, 0),
    part('payment', 640, 0),
    part('mailer', 800, 0),
    part('bank', 1240, 0),
  ];
  const { layout } = applied(distribute, { parts, along: 'horizontal' });
  expect(layout?.nodes).toMatchObject({ orders: { x: 320 }, payment: { x: 640 }, mailer: { x: 940 } });
});

it('refuses fewer than three', () => {
  const parts = [part('web', 0, 0), part('orders', 110, 0)];
  expect(refusedBecause(distribute, { parts, along: 'vertical' })).toContain('at least three');
});
