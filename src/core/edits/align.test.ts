import { expect, it } from 'vitest';
import { type AlignTo, align } from './align.ts';
import { applied, refusedBecause, shop } from './testing/shop.ts';

const part = (id: string, x: number, y: number, width = 100, height = 50) => ({
  area: { x, y, width, height },
  nodes: { [id]: { x, y } },
});
const free = { ...shop, layout: { ...shop.layout, nodes: { web: { x: 0, y: 0 } } } };
const three = [part('web', 10, 0), part('orders', 40, 100, 200), part('bank', 100, 300, 60, 40)];
const placed = (to: AlignTo, parts = three, design = free) => {
  const { nodes = {} } = applied(align, { parts, to }, design).layout ?? {};
  return ['web', 'orders', 'bank'].map((id) => [nodes[id]?.x, nodes[id]?.y]);
};

it('lines up left, in the centre and right, and leaves the heights', () => {
  expect(placed('left')).toEqual([
    [0, 0],
    [10, 100],
    [10, 300],
  ]);
  expect(placed('centre').map(([x]) => x)).toEqual([75, 25, 95]);
  expect(placed('right').map(([x]) => x)).toEqual([140, undefined, 180]);
});

it('lines up at the top, in the middle and at the bottom', () => {
  expect(placed('top').map(([, y]) => y)).toEqual([0, 0, 0]);
  expect(placed('middle').map(([, y]) => y)).toEqual([145, 145, 150]);
  expect(placed('bottom').map(([, y]) => y)).toEqual([290, 290, undefined]);
});

it('takes along what belongs to a part', () => {
  const host = {
    area: three[1]?.area ?? { x: 0, y: 0, width: 0, height: 0 },
    nodes: { orders: { x: 40, y: 100 }, lost: { x: 45, y: 160 } },
    notes: { why: { x: 50, y: 170 } },
  };
  const { layout } = applied(align, { parts: [part('web', 10, 0), host], to: 'left' }, free);
  expect(layout?.nodes).toMatchObject({ orders: { x: 10, y: 100 }, lost: { x: 15, y: 160 } });
  expect(layout?.notes?.why).toEqual({ x: 20, y: 170 });
});

it('leaves a locked one where it is, and lines the others up with it', () => {
  const parts = [part('web', 10, 0), part('payment', 640, 0)];
  const { layout } = applied(align, { parts, to: 'left' });
  expect(layout?.nodes?.web?.x).toBe(640);
  expect(layout?.nodes?.payment).toBe(shop.layout?.nodes?.payment);
});

it('changes nothing where all is in line already', () => {
  const parts = [part('web', 0, 0), part('orders', 0, 100)];
  expect(applied(align, { parts, to: 'left' }, free)).toBe(free);
});

it('refuses a single thing, and one that is gone', () => {
  expect(refusedBecause(align, { parts: three.slice(0, 1), to: 'left' })).toContain('at least two');
  expect(refusedBecause(align, { parts: [part('gone', 9, 0), part('web', 0, 0)], to: 'left' })).toContain('no “gone”');
});
