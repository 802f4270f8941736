import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomEdits } from '../edits/testing/random-edits.ts';
import { shop } from '../edits/testing/shop.ts';
import type { Design } from '../model/design.ts';
import { parsed } from '../model/testing/cart.ts';
import { randomDesign } from '../model/testing/random-design.ts';
import { analyse } from './analyse.ts';
import { readOfLinks, readOfMessages, readOfNodes, readOfObjectives } from './read-fields.ts';
import { readsTheSame } from './reads-the-same.ts';

const folder = new URL('../../../public/examples/', import.meta.url);
const examples = readdirSync(folder).map((file) => parsed(readFileSync(new URL(file, folder), 'utf8')));

const tables: Readonly<Record<string, (kind: string) => Readonly<Record<string, boolean>>>> = {
  nodes: (kind) => readOfNodes[kind as 'topic'],
  links: (kind) => readOfLinks[kind as 'publish'],
  messages: () => readOfMessages,
  objectives: () => readOfObjectives,
};

/** The design with a note made of everything that is asked of it. */
const watched = (design: Design, asked: Set<string>): Design => {
  const element = (section: string, value: { kind?: string }) =>
    new Proxy(value, {
      get: (target, field) => {
        const known = tables[section]!(target.kind ?? '')[field as string];
        if (known === false) asked.add(`${section} ${target.kind} ${String(field)}`);
        return Reflect.get(target, field);
      },
      ownKeys: (target) => {
        asked.add(`${section} ${target.kind} every field`);
        return Reflect.ownKeys(target);
      },
    });
  const map = (section: string, values: object) =>
    Object.fromEntries(Object.entries(values).map(([id, value]) => [id, element(section, value)]));
  const sections = Object.entries(design).map(([section, value]) => [
    section,
    tables[section] ? map(section, value as object) : value,
  ]);
  return new Proxy(Object.fromEntries(sections) as Design, {
    get: (target, section) => {
      if (tables[section as string] === undefined) asked.add(`design ${String(section)}`);
      return Reflect.get(target, section);
    },
  });
};

test('the analysis asks for nothing that it is said not to read', () => {
  fc.assert(
    fc.property(fc.oneof(randomDesign, fc.constantFrom(...examples)), (design) => {
      const asked = new Set<string>();
      analyse(watched(design, asked));
      expect([...asked], 'fields that read-fields.ts has as not read').toEqual([]);
    }),
    { numRuns: 200 },
  );
});

/** Words, schemas, owners: one of each that means nothing to a figure. */
const retold = (design: Design): Design => ({
  ...design,
  name: 'Another',
  contexts: {},
  schemas: { money: true },
  nodes: Object.fromEntries(
    Object.entries(design.nodes ?? {}).map(([id, node]) => [id, { ...node, name: 'Other', owner: 'nobody' }]),
  ),
  links: Object.fromEntries(
    Object.entries(design.links ?? {}).map(([id, link]) => [id, { ...link, description: 'Other words.' }]),
  ),
  messages: Object.fromEntries(
    Object.entries(design.messages ?? {}).map(([id, message]) => [
      id,
      { ...message, payload: true, summary: 'Other.' },
    ]),
  ),
});

test('a design told in other words reads the same and has the same figures', () => {
  for (const design of examples) {
    expect(readsTheSame(design, retold(design))).toBe(true);
    expect(analyse(retold(design))).toEqual(analyse(design));
  }
});

test.each<[string, (design: Design) => Design]>([
  ['another number of replicas', (design) => changed(design, 'nodes', 'payment', { replicas: 7 })],
  ['another topic', (design) => ({ ...design, nodes: { ...design.nodes, more: { kind: 'topic', name: 'More' } } })],
  [
    'one link less',
    (design) => ({ ...design, links: Object.fromEntries(Object.entries(design.links ?? {}).slice(1)) }),
  ],
  [
    'another work',
    (design) => changed(design, 'links', 'payment-reads', { work: { distribution: 'constant', ms: 3 } }),
  ],
  ['a larger message', (design) => changed(design, 'messages', 'placed', { sizeBytes: 77_777 })],
  ['another id', (design) => renamed(design)],
])('a design with %s reads otherwise', (_, change) => {
  expect(readsTheSame(shop, change(shop))).toBe(false);
});

const changed = (design: Design, section: 'nodes' | 'links' | 'messages', id: string, fields: object): Design => {
  const map = design[section] as Record<string, object>;
  expect(Object.keys(map)).toContain(id);
  return { ...design, [section]: { ...map, [id]: { ...map[id], ...fields } } };
};

const renamed = (design: Design): Design => {
  const [[, first], ...rest] = Object.entries(design.objectives ?? { fast: { name: 'Fast' } }) as [[string, object]];
  return { ...design, objectives: Object.fromEntries([['constructor', first], ...rest]) } as Design;
};

test('where an edit leaves what is read alone, the figures stay as they are', () => {
  let [same, other] = [0, 0];
  fc.assert(
    fc.property(
      fc.oneof(randomDesign, fc.constantFrom(shop, ...examples)),
      fc.array(fc.tuple(fc.constantFrom(...Object.values(randomEdits)), fc.infiniteStream(fc.nat())), {
        minLength: 1,
        maxLength: 12,
      }),
      (start, edits) => {
        let design = start;
        for (const [edit, numbers] of edits) {
          const result = edit(design, (most) => (numbers.next().value as number) % most);
          if (!result.ok) continue;
          if (readsTheSame(design, result.value)) {
            same++;
            expect(analyse(result.value)).toEqual(analyse(design));
          } else other++;
          design = result.value;
        }
      },
    ),
    { numRuns: 200 },
  );
  expect(Math.min(same, other)).toBeGreaterThan(50);
});
