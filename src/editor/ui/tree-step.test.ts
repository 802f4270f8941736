import { expect, it } from 'vitest';
import { treeStep } from './tree-step.ts';

const rows = [
  { key: 'src', parent: null, hasChildren: true },
  { key: 'src/a', parent: 'src', hasChildren: false },
  { key: 'test', parent: null, hasChildren: true },
];
const step = (key: string, place: number) => treeStep(key, rows, place, ({ key: row }) => row === 'src');

it('walks by arrows, Home and End, and not over the ends', () => {
  expect(step('ArrowDown', 0)).toEqual({ to: rows[1] });
  expect(step('ArrowUp', 2)).toEqual({ to: rows[1] });
  expect(step('ArrowUp', 0)).toEqual({ to: undefined });
  expect(step('Home', 2)).toEqual({ to: rows[0] });
  expect(step('End', 0)).toEqual({ to: rows[2] });
});

it('opens a closed row, enters an open one, and stays on a leaf', () => {
  expect(step('ArrowRight', 2)).toEqual({ row: rows[2], shut: false });
  expect(step('ArrowRight', 0)).toEqual({ to: rows[1] });
  expect(step('ArrowRight', 1)).toEqual({ to: undefined });
});

it('shuts an open row, and leaves others for the one above', () => {
  expect(step('ArrowLeft', 0)).toEqual({ row: rows[0], shut: true });
  expect(step('ArrowLeft', 1)).toEqual({ to: rows[0] });
});

it('leaves all other keys alone', () => {
  expect(step('Tab', 0)).toBeUndefined();
  expect(treeStep('ArrowDown', [], 0, () => false)).toBeUndefined();
});
