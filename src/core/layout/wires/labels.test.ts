import { expect, it } from 'vitest';
import { overlap } from '../box.ts';
import { areaOf, labelled } from './labels.ts';

const words = (id: string, rank = 1) => ({ id, width: 80, height: 28, rank, least: 60 });
const level = (y: number, from = 0, to = 200) => [
  { x: from, y },
  { x: to, y },
];

it('words stand in the middle of a stretch that is long enough', () => {
  expect(labelled([words('a')], new Map([['a', level(50)]]), []).get('a')).toEqual({ x: 100, y: 50, width: 80 });
});

it('words are cut to a shorter stretch, and left out where next to nothing would remain', () => {
  expect(labelled([words('a')], new Map([['a', level(50, 0, 94)]]), []).get('a')?.width).toBe(68);
  expect(labelled([words('a')], new Map([['a', level(50, 0, 60)]]), []).size).toBe(0);
});

it('words keep off boxes and off the upright stretches of other wires', () => {
  const box = { x: 80, y: 30, width: 60, height: 40 };
  const spot = labelled([words('a')], new Map([['a', level(50, 0, 400)]]), [box]).get('a');
  expect(spot && overlap(areaOf(spot, 28), box)).toBe(false);
  const upright = [
    { x: 200, y: 0 },
    { x: 200, y: 100 },
  ];
  const ways = new Map([
    ['a', level(50, 0, 400)],
    ['b', upright],
  ]);
  expect(labelled([words('a')], ways, []).get('a')?.x).not.toBe(200);
});

it('of two that collide, the one of higher rank stays', () => {
  const ways = new Map([
    ['quiet', level(50, 0, 110)],
    ['loud', level(55, 0, 110)],
  ]);
  expect([...labelled([words('quiet', 0), words('loud', 2)], ways, []).keys()]).toEqual(['loud']);
});
