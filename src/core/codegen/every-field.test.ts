import { describe, expect, it } from 'vitest';
import type { Design } from '../model/design.ts';
import { checkDesign } from '../model/text/check.ts';
import { brokers } from './brokers/index.ts';
import { brokerFor, generateProject } from './generate.ts';
import { changed, fieldsOfSchema, otherValues, type Place, placesIn } from './testing/design-fields.ts';
import { fieldsWithoutCode, type Reason } from './testing/fields-without-code.ts';
import { richDesign } from './testing/rich-design.ts';

/** Enough to find one that matters, where most of them mean the same. */
const mostValues = 3;

const places = placesIn(richDesign);
const names = [...new Set(places.map(({ field }) => field))];

describe('every field of the design', () => {
  it('stands in the rich design, which is valid', () => {
    expect(checkDesign(richDesign)).toEqual([]);
    expect(fieldsOfSchema().filter((field) => !names.includes(field))).toEqual([]);
  });

  it.each(names.filter(isExported))('%s', (field) => {
    const reason = fieldsWithoutCode[field] ?? leftToServer(field);
    const shown = whereShown(places.filter((place) => place.field === field));
    if (reason === undefined) expect(shown, 'where another value shows').toBe('code');
    else if (reason === 'documentation') expect(shown).toBe('documents');
    else if (typeof reason === 'string') expect(shown).toBe('nowhere');
    else expect(rulesOf(field), 'what the export says of it').toContain(reason.finding);
  });

  it('that is without code has a reason, and no other thing has', () => {
    expect(Object.keys(fieldsWithoutCode).filter((field) => !names.includes(field))).toEqual([]);
  });
});

/** The section of a broker is for exports for that broker; some cannot be made yet. */
function isExported(field: string): boolean {
  const owner = /\/(kafka|rabbitmq|redis|mqtt)\//.exec(field)?.[1];
  return owner === undefined || brokers.some(({ id }) => id === owner);
}

/** Of the section of a broker its adapter keeps what it says that it keeps; for the rest there is a finding. */
const leftToServer = (field: string): Reason | undefined => {
  const [, record, id, name = ''] =
    /(topic|publish|subscribe)\/(nats|kafka|rabbitmq|redis|mqtt)\/(.*)$/.exec(field) ?? [];
  const adapter = brokers.find((each) => each.id === id);
  const kept = adapter?.terms?.[record as keyof typeof adapter.terms];
  return adapter && !kept?.includes(name) ? { finding: 'export-broker-terms' } : undefined;
};

const optionsFor = (design: Design, field: string) => ({
  broker: brokers.find(({ id }) => field.includes(`/${id}/`))?.id ?? brokerFor(design),
});

const rulesOf = (field: string): string[] =>
  generateProject(richDesign, optionsFor(richDesign, field)).findings.map(({ rule }) => rule);

type Shown = 'code' | 'documents' | 'nowhere';

/** The farthest that any other value of the field gets. */
const whereShown = (found: readonly Place[]): Shown => {
  const seen = new Set<Shown>();
  for (const place of found) {
    const others = otherValues(place, richDesign).map((value) => changed(richDesign, place.path, value));
    for (const design of others.filter((other) => checkDesign(other).length === 0).slice(0, mostValues)) {
      const shown = difference(place.field, design);
      if (shown === 'code') return shown;
      seen.add(shown);
    }
  }
  expect(seen.size, 'other values that are valid').toBeGreaterThan(0);
  return seen.has('documents') ? 'documents' : 'nowhere';
};

const difference = (field: string, design: Design): Shown => {
  const { broker } = optionsFor(richDesign, field);
  const before = textsOfRich.get(broker) ?? textsOf(richDesign, field);
  textsOfRich.set(broker, before);
  const after = textsOf(design, field);
  const different = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  );
  if (different.length === 0) return 'nowhere';
  return different.every((path) => path === 'README.md' || path.startsWith('docs/')) ? 'documents' : 'code';
};

const textsOfRich = new Map<string, ReadonlyMap<string, string>>();

/** The project without the design itself, which is in it word by word, and without the hashes of its files. */
const textsOf = (design: Design, field: string): ReadonlyMap<string, string> =>
  new Map(
    generateProject(design, optionsFor(design, field))
      .files.filter(({ path }) => !path.endsWith('.eventwright.json') && !path.startsWith('.eventwright/'))
      .map(({ path, text }) => [path, text]),
  );
