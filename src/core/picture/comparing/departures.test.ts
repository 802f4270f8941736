import { expect, it } from 'vitest';
import { compareDesigns } from '../../history/compare.ts';
import type { Design } from '../../model/design.ts';
import { departuresOf } from './departures.ts';

const grid = (count: number, x: number): Design => ({
  eventwright: 1,
  name: 'Grid',
  nodes: Object.fromEntries(Array.from({ length: count }, (_, at) => [`n${at}`, { kind: 'service', name: `N${at}` }])),
  layout: { nodes: Object.fromEntries(Array.from({ length: count }, (_, at) => [`n${at}`, { x, y: at * 100 }])) },
});

const traces = (count: number) => {
  const [before, after] = [grid(count, 0), grid(count, 300)];
  return departuresOf({
    before: { design: before },
    after: { design: after },
    differences: compareDesigns(before, after),
  });
};

it('a node that stands elsewhere is traced from where it stood', () => {
  expect(traces(1)).toMatchObject([{ id: 'n0', from: { x: 0, y: 0 }, to: { x: 300, y: 0 } }]);
});

it('where everything moved there is nothing to trace', () => {
  expect(traces(24)).toHaveLength(24);
  expect(traces(25)).toEqual([]);
});
