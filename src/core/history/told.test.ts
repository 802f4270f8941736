import { expect, it } from 'vitest';
import type { Design } from '../model/design.ts';
import { tellDifferences } from './told.ts';

const before: Design = {
  eventwright: 1,
  name: 'Shop',
  nodes: {
    orders: { kind: 'topic', name: 'Orders' },
    mail: { kind: 'service', name: 'Mail' },
    stock: { kind: 'service', name: 'Stock', replicas: 1 },
    bill: { kind: 'service', name: 'Bill', replicas: 1 },
    old: { kind: 'service', name: 'Old' },
  },
};
const after: Design = {
  ...before,
  nodes: {
    orders: { kind: 'topic', name: 'Orders' },
    mail: { kind: 'service', name: 'Post' },
    stock: { kind: 'service', name: 'Store', replicas: 2 },
    bill: { kind: 'service', name: 'Bill', replicas: 2 },
    fresh: { kind: 'service', name: 'Fresh' },
  },
  layout: { nodes: { orders: { x: 10, y: 0 } } },
};

it('tells a new name from another setting, and both from a new place', () => {
  const told = tellDifferences(before, after).map(({ id, kind, name, formerName }) => [id, kind, name, formerName]);
  expect(told).toEqual([
    ['fresh', 'added', 'Fresh', null],
    ['old', 'removed', 'Old', null],
    ['bill', 'retuned', 'Bill', null],
    ['mail', 'renamed', 'Post', 'Mail'],
    ['stock', 'retuned', 'Store', 'Stock'],
    ['orders', 'moved', 'Orders', null],
  ]);
});

it('calls the system by its name', () => {
  expect(tellDifferences(before, { ...before, name: 'Store' })).toMatchObject([
    { section: 'design', id: '', kind: 'renamed', name: 'Store', formerName: 'Shop' },
  ]);
});

it('has nothing to tell of the same', () => {
  expect(tellDifferences(before, structuredClone(before))).toEqual([]);
});
