import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Design } from '../model/design.ts';
import { randomDesign } from '../model/testing/random-design.ts';
import { printDesign } from '../model/text/canonical.ts';
import { compareDesigns, comparedSections, countsOf, type DifferenceKind } from './compare.ts';

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

type Told = Readonly<Record<string, DifferenceKind>>;

/** What each element says and where it stands, as the file has it, without any notion of a difference. */
const elementsOf = (design: Design) => {
  const {
    layout = {},
    rules = {},
    ...rest
  } = JSON.parse(printDesign(design)) as Record<string, Record<string, object>>;
  const [said, placed] = [new Map<string, string>(), new Map<string, string>()];
  const own: object[] = [];
  for (const [section, value] of Object.entries(rest))
    if (!(comparedSections as readonly string[]).includes(section)) own.push([section, value]);
    else for (const [id, element] of Object.entries(value)) said.set(`${section}/${id}`, JSON.stringify(element));
  said.set('design/', JSON.stringify(own));
  for (const [part, value] of Object.entries(rules))
    if (part.startsWith('x-')) said.set(`rules/${part}`, JSON.stringify(value));
    else for (const [id, each] of Object.entries(value)) said.set(`rules/${part}/${id}`, JSON.stringify(each));
  for (const [section, places] of Object.entries(layout))
    for (const [id, place] of Object.entries(places)) placed.set(`${section}/${id}`, JSON.stringify(place));
  return { said, placed };
};

const toldBy = (one: Design, other: Design): Told => {
  const [was, is] = [elementsOf(one), elementsOf(other)];
  const kindOf = (key: string): DifferenceKind | null => {
    if (was.said.get(key) === is.said.get(key)) return was.placed.get(key) === is.placed.get(key) ? null : 'moved';
    if (!was.said.has(key)) return 'added';
    return is.said.has(key) ? 'changed' : 'removed';
  };
  const keys = [was, is].flatMap(({ said, placed }) => [...said.keys(), ...placed.keys()]);
  return Object.fromEntries(
    keys.flatMap((key) => {
      const kind = kindOf(key);
      return kind === null ? [] : [[key, kind]];
    }),
  );
};

describe('the differences of any two designs', () => {
  it('are all elements that differ in the file, each told once and for what it is', () => {
    fc.assert(
      fc.property(randomDesign, randomDesign, (one, other) => {
        const differences = compareDesigns(one, other);
        const told = differences.map(({ section, id, kind }) => [`${section}/${id}`, kind] as const);
        expect(Object.fromEntries(told)).toEqual(toldBy(one, other));
        expect(new Set(told.map(([name]) => name)).size).toBe(told.length);
      }),
      { numRuns: 200 },
    );
  });

  it('name fields where an element changed, each with what it says in the one and in the other', () => {
    const at = (value: unknown, path: readonly string[]): unknown =>
      path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);
    fc.assert(
      fc.property(randomDesign, randomDesign, (one, other) => {
        for (const { section, id, kind, fields } of compareDesigns(one, other)) {
          expect(fields.length > 0).toBe(kind === 'changed');
          const to = section === 'design' ? [] : [section, ...id.split('/')];
          for (const { path, from, to: now } of fields)
            expect([at(one, [...to, ...path]), at(other, [...to, ...path])]).toEqual([from, now]);
        }
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
