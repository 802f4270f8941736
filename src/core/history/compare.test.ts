import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Design } from '../model/design.ts';
import { randomDesign } from '../model/testing/random-design.ts';
import { printDesign } from '../model/text/canonical.ts';
import { applyDiff } from './apply-diff.ts';
import { compareDesigns, countsOf } from './compare.ts';

const before: Design = {
  eventwright: 1,
  name: 'Shop',
  messages: { placed: { name: 'order.placed', payload: { type: 'object', properties: { id: { type: 'string' } } } } },
  nodes: {
    web: { kind: 'publisher', name: 'Web' },
    orders: { kind: 'topic', name: 'Orders' },
    mail: { kind: 'subscriber', name: 'Mail' },
  },
  links: { reads: { kind: 'subscribe', from: 'orders', to: 'mail', retry: { maxDeliveries: 3 } } },
  layout: { nodes: { web: { x: 0, y: 0 }, orders: { x: 300, y: 0 } } },
};

const told = (after: Design) =>
  compareDesigns(before, after).map(({ section, id, kind, fields }) => [
    section,
    id,
    kind,
    ...fields.map(({ path, from, to }) => [path.join('.'), from, to]),
  ]);

describe('a comparison', () => {
  it('of a design with itself says nothing', () => {
    expect(compareDesigns(before, structuredClone(before))).toEqual([]);
  });

  it('tells what came, what went and what changed, by element and field', () => {
    const { mail: _mail, ...nodes } = before.nodes ?? {};
    const after: Design = {
      ...before,
      name: 'Store',
      nodes: { ...nodes, stock: { kind: 'service', name: 'Stock' } },
      links: { reads: { kind: 'subscribe', from: 'orders', to: 'stock', retry: { maxDeliveries: 5, firstMs: 50 } } },
    };
    expect(told(after)).toEqual([
      ['design', '', 'changed', ['name', 'Shop', 'Store']],
      ['nodes', 'stock', 'added'],
      ['nodes', 'mail', 'removed'],
      [
        'links',
        'reads',
        'changed',
        ['to', 'mail', 'stock'],
        ['retry.maxDeliveries', 3, 5],
        ['retry.firstMs', undefined, 50],
      ],
    ]);
  });

  it('tells apart what only stands elsewhere', () => {
    const after: Design = {
      ...before,
      nodes: { ...before.nodes, web: { kind: 'publisher', name: 'Shop front' } },
      layout: { nodes: { web: { x: 10, y: 0 }, orders: { x: 300, y: 50 } } },
    };
    expect(told(after)).toEqual([
      ['nodes', 'web', 'changed', ['name', 'Web', 'Shop front']],
      ['nodes', 'orders', 'moved'],
    ]);
    expect(countsOf(compareDesigns(before, after))).toEqual({ added: 0, removed: 0, changed: 1, moved: 1 });
  });

  it('looks into the user’s own schemas', () => {
    const payload = { type: 'object', properties: { id: { type: 'integer' } } };
    expect(told({ ...before, messages: { placed: { name: 'order.placed', payload } } })).toEqual([
      ['messages', 'placed', 'changed', ['payload.properties.id.type', 'string', 'integer']],
    ]);
  });

  it('of a whole section that came or went names each of its elements', () => {
    const { links: _links, layout: _layout, ...after } = before;
    expect(told(after).map(([section, id, kind]) => [section, id, kind])).toEqual([
      ['nodes', 'orders', 'moved'],
      ['nodes', 'web', 'moved'],
      ['links', 'reads', 'removed'],
    ]);
  });

  it('calls a node that became another kind changed', () => {
    const after: Design = { ...before, nodes: { ...before.nodes, mail: { kind: 'service', name: 'Mail' } } };
    expect(told(after)).toEqual([['nodes', 'mail', 'changed', ['kind', 'subscriber', 'service']]]);
  });

  it('names rules one by one', () => {
    const after: Design = { ...before, rules: { severity: { overload: 'off' } } };
    expect(told(after)).toEqual([['rules', 'severity/overload', 'added']]);
    const own = { 'x-reviewed': [1, 2] } as object;
    expect(told({ ...before, rules: { ...own } })).toEqual([['rules', 'x-reviewed', 'added']]);
  });
});

/** A section that is empty is as good as none. */
const withoutEmpty = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, withoutEmpty(each)] as const);
  return Object.fromEntries(entries.filter(([, each]) => JSON.stringify(each) !== '{}'));
};

describe('the changes of all differences', () => {
  it('lead from any design to any other, and each is told once', () => {
    fc.assert(
      fc.property(randomDesign, randomDesign, (one, other) => {
        const differences = compareDesigns(one, other);
        const there = applyDiff(
          one,
          differences.flatMap(({ changes }) => changes),
        );
        expect(withoutEmpty(JSON.parse(printDesign(there)))).toEqual(withoutEmpty(JSON.parse(printDesign(other))));
        const names = differences.map(({ section, id }) => `${section}/${id}`);
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 100 },
    );
  });

  it('the other way round tell of the same elements, come for gone', () => {
    const opposite = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved' } as const;
    const names = (one: Design, other: Design) =>
      compareDesigns(one, other).map(({ section, id, kind }) => ({ section, id, kind }));
    fc.assert(
      fc.property(randomDesign, randomDesign, (one, other) => {
        const back = names(other, one).map((each) => ({ ...each, kind: opposite[each.kind] }));
        expect(back).toHaveLength(names(one, other).length);
        expect(back).toEqual(expect.arrayContaining(names(one, other)));
        expect(names(one, structuredClone(one))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
