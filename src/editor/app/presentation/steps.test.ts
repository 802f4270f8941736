import { expect, it } from 'vitest';
import type { Design } from '../../../core/model/design.ts';
import { stepsOf } from './steps.ts';

const design: Design = {
  eventwright: 1,
  name: 'Shop',
  contexts: {
    late: { name: 'Late' },
    early: { name: 'Early' },
    inner: { name: 'Inner', parent: 'early' },
    empty: { name: 'Empty' },
  },
  nodes: {
    b: { kind: 'topic', name: 'B', context: 'late' },
    a: { kind: 'publisher', name: 'A', context: 'inner' },
    c: { kind: 'topic', name: 'C' },
  },
  layout: { nodes: { a: { x: 0, y: 50 }, b: { x: 300, y: 0 }, c: { x: -100, y: 0 } } },
};

it('shows all of a design, then its outer contexts from left to right; empty ones are passed over', () => {
  expect(stepsOf(design).map(({ name, contexts }) => [name, contexts])).toEqual([
    [null, []],
    ['Early', ['early']],
    ['Late', ['late']],
  ]);
});

it('shows one node after the other where there are no contexts', () => {
  const { contexts: _none, ...rest } = design;
  const nodes = { b: { kind: 'topic', name: 'B' }, a: { kind: 'publisher', name: 'A' } } as const;
  expect(stepsOf({ ...rest, nodes }).map(({ name }) => name)).toEqual([null, 'A', 'B']);
});

it('has one step for an empty design', () => {
  expect(stepsOf({ eventwright: 1, name: 'Empty' })).toHaveLength(1);
});
