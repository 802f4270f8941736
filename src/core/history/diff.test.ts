import { expect, it } from 'vitest';
import type { Design } from '../model/design.ts';
import { printDesign } from '../model/text/canonical.ts';
import { applyDiff, reverseDiff } from './apply-diff.ts';
import { diffDesigns } from './diff.ts';

const before: Design = {
  eventwright: 1,
  name: 'Shop',
  messages: { placed: { name: 'order.placed', payload: { type: 'object', title: 'Order', required: ['id'] } } },
  nodes: { web: { kind: 'publisher', name: 'Web' }, orders: { kind: 'topic', name: 'Orders', messages: ['placed'] } },
};

const there = (after: Design): Design => applyDiff(before, diffDesigns(before, after));
const andBack = (after: Design): Design => applyDiff(after, reverseDiff(diffDesigns(before, after)));

it('is as small as the change', () => {
  const web = { kind: 'publisher' as const, name: 'Web', instances: 2 };
  const after = { ...before, nodes: { ...before.nodes, web } };
  expect(diffDesigns(before, after)).toEqual([{ path: ['nodes', 'web', 'instances'], from: undefined, to: 2 }]);
  expect(there(after)).toEqual(after);
  expect(there(after).nodes?.orders).toBe(before.nodes?.orders);
});

it('finds nothing between equal designs', () => {
  expect(diffDesigns(before, structuredClone(before))).toEqual([]);
});

it('brings back the first bytes where the order of a schema was changed', () => {
  const payload = { required: ['id'], type: 'object' };
  const after: Design = { ...before, messages: { placed: { name: 'order.placed', payload } } };
  expect(printDesign(there(after))).toBe(printDesign(after));
  expect(printDesign(andBack(after))).toBe(printDesign(before));
});

it('brings back the order of fields of the user’s own', () => {
  const web = { kind: 'publisher' as const, name: 'Web', 'x-b': 1, 'x-a': 2 };
  const { 'x-b': _gone, ...less } = web;
  const [first, second] = [web, less].map((record): Design => ({ ...before, nodes: { web: record } })) as [
    Design,
    Design,
  ];
  const back = applyDiff(second, reverseDiff(diffDesigns(first, second)));
  expect(printDesign(back)).toBe(printDesign(first));
});

it('takes whole sections away and brings them back', () => {
  const { messages: _gone, ...after } = before;
  expect(there(after)).toEqual(after);
  expect(andBack(after)).toEqual(before);
});

it('keeps data whose name means something to JavaScript', () => {
  const parameters = JSON.parse('{ "__proto__": "x" }') as Record<string, string>;
  const after: Design = {
    ...before,
    nodes: { ...before.nodes, orders: { kind: 'topic', name: 'Orders', parameters } },
  };
  expect(printDesign(there(after))).toBe(printDesign(after));
});
