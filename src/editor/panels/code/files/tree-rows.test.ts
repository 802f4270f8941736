import { expect, it } from 'vitest';
import { foldersOf, rowsOf } from './tree-rows.ts';

const paths = [
  'README.md',
  'services/order/src/main.ts',
  'services/order/package.json',
  'events/index.ts',
  '.env.example',
];

it('lists folders before files, and of shut folders only themselves', () => {
  expect(rowsOf(paths, () => false).map(({ key }) => key)).toEqual(['events', 'services', '.env.example', 'README.md']);
});

it('lists what lies in open folders below them, with place and depth', () => {
  const rows = rowsOf(paths, (folder) => folder.startsWith('services'));
  expect(rows.map(({ key, level }) => `${level} ${key}`)).toEqual([
    '1 events',
    '1 services',
    '2 services/order',
    '3 services/order/src',
    '4 services/order/src/main.ts',
    '3 services/order/package.json',
    '1 .env.example',
    '1 README.md',
  ]);
  expect(rows[5]).toEqual({
    key: 'services/order/package.json',
    name: 'package.json',
    level: 3,
    parent: 'services/order',
    hasChildren: false,
    place: 2,
    siblings: 2,
  });
});

it('names the folders that a path lies in', () => {
  expect(foldersOf('services/order/src/main.ts')).toEqual(['services', 'services/order', 'services/order/src']);
  expect(foldersOf('README.md')).toEqual([]);
});
