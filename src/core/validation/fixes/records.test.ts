import { expect, it } from 'vitest';
import type { Design } from '../../model/design.ts';
import { placedBeside } from './records.ts';

const design: Design = {
  eventwright: 1,
  name: 'Shop',
  nodes: { orders: { kind: 'topic', name: 'Orders' }, reader: { kind: 'subscriber', name: 'Reader' } },
  layout: { nodes: { orders: { x: 10, y: 20 } } },
};
const larger: Design = { ...design, layout: { nodes: { orders: { x: 10, y: 20, w: 320, h: 164 } } } };
const spot = (whole: Design, dx: number, dy: number) =>
  placedBeside(whole, 'reader', 'orders', dx, dy).layout?.nodes?.reader;

it('what a fix adds stands beside the node that it is for, further away where that one is larger than usual', () => {
  expect(spot(design, 320, 0)).toEqual({ x: 330, y: 20 });
  expect(spot(larger, 320, 0)).toEqual({ x: 430, y: 20 });
  expect(spot(larger, 0, 160)).toEqual({ x: 10, y: 280 });
  expect(spot(larger, -320, 0)).toEqual({ x: -310, y: 20 });
});

it('has no place where the other one has none', () => {
  expect(spot({ ...design, layout: {} }, 320, 0)).toBeUndefined();
});
