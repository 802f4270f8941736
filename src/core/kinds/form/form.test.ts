import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { arrivals } from '../../model/arrivals.ts';
import { design } from '../../model/design.ts';
import { distribution } from '../../model/distribution.ts';
import { call, publish } from '../../model/link.ts';
import { message } from '../../model/message.ts';
import { references } from '../../model/references/references.ts';
import { fault, objective, scenario } from '../../model/scenario.ts';
import { subscribe } from '../../model/subscribe.ts';
import { bare, isOpaque } from '../../model/text/shape.ts';
import { formOf } from './form.ts';
import type { FormField } from './form-field.ts';
import { recordSchemas } from './record-schemas.ts';

const system = z.pick(design, { name: true, version: true, description: true, broker: true });
const schemas = [
  system,
  ...Object.values(recordSchemas),
  publish,
  subscribe,
  call,
  message,
  scenario,
  objective,
  fault,
];
const every = (fields: readonly FormField[]): FormField[] =>
  fields.flatMap((field) => [
    field,
    ...every(field.fields ?? []),
    ...(field.variants?.shapes ?? []).flatMap((shape) => every(shape.fields)),
  ]);

/** Paths of every field of a record schema, read off the schema alone; `0` stands for any place of a list. */
const acceptedPaths = (schema: z.ZodMiniType, path = ''): string[] => {
  const inner = bare(schema);
  const at = (key: string) => (path === '' ? key : `${path}.${key}`);
  if (isOpaque(inner)) return [];
  if (inner instanceof z.ZodMiniArray) return acceptedPaths(inner.def.element as z.ZodMiniType, at('0'));
  if (inner instanceof z.ZodMiniDiscriminatedUnion)
    return (inner.def.options as unknown as z.ZodMiniType[]).flatMap((shape) => acceptedPaths(shape, path));
  if (!(inner instanceof z.ZodMiniObject)) return [];
  return Object.entries(inner.shape)
    .filter(([, field]) => !(bare(field as z.ZodMiniType) instanceof z.ZodMiniLiteral))
    .flatMap(([key, field]) => [at(key), ...acceptedPaths(field as z.ZodMiniType, at(key))]);
};

const fieldOf = (schema: (typeof schemas)[number], key: string) => formOf(schema).find((field) => field.key === key);

describe('the form of a record', () => {
  it('names and explains every field of every record, inner ones too, in both languages', () => {
    for (const field of every(schemas.flatMap((schema) => formOf(schema))))
      for (const words of [field.title, field.help])
        expect([field.path.join('.'), words.en.trim() !== '', words.zh.trim() !== '']).toEqual([
          field.path.join('.'),
          true,
          true,
        ]);
  });

  it('has an input for every field that the parser accepts, however deep', () => {
    for (const schema of schemas) {
      const inputs = every(formOf(schema)).map(({ path }) => path.join('.'));
      expect(inputs).toEqual(expect.arrayContaining(acceptedPaths(schema)));
    }
  });

  it('leaves to JSON text only what is the user’s own data', () => {
    const keys = (wanted: FormField['input']) =>
      new Set(
        every(schemas.flatMap((schema) => formOf(schema))).flatMap((each) => (each.input === wanted ? each.key : [])),
      );
    expect(keys('schema')).toEqual(new Set(['payload', 'expects']));
    expect(keys('values')).toEqual(new Set(['examples']));
    expect(keys('json')).toEqual(new Set(['overrides']));
  });

  it('says every value of every choice in both languages', () => {
    for (const { path, options = [], titles = {}, input } of every(schemas.flatMap((schema) => formOf(schema))))
      if (input === 'choice')
        for (const option of options)
          expect([path.join('.'), option, titles[option]?.en, titles[option]?.zh]).toEqual([
            path.join('.'),
            option,
            expect.stringMatching(/\S/),
            expect.stringMatching(/\S/),
          ]);
  });

  it('says every shape of a record in both languages', () => {
    const shapes = every(schemas.flatMap((schema) => formOf(schema))).flatMap((field) => field.variants?.shapes ?? []);
    expect(new Set(shapes.map(({ value }) => value)).size).toBeGreaterThan(10);
    for (const { value, title } of shapes) expect([title.en === value, title.zh === value]).toEqual([false, false]);
  });

  it('shows numbers with unit, bounds and default', () => {
    expect(fieldOf(subscribe, 'prefetch')).toMatchObject({ input: 'integer', min: 1, default: 1, required: false });
    expect(fieldOf(subscribe, 'ackTimeoutMs')).toMatchObject({
      input: 'number',
      min: 0,
      minExclusive: true,
      unit: 'ms',
    });
    expect(fieldOf(scenario, 'warmupSeconds')).toMatchObject({ input: 'number', options: ['auto'], default: 'auto' });
  });

  it('offers the records that a reference may name', () => {
    expect(fieldOf(publish, 'message')).toMatchObject({
      input: 'choice-of-records',
      refersTo: { section: 'messages' },
    });
    expect(fieldOf(subscribe, 'deadLetter')?.refersTo).toMatchObject({
      section: 'nodes',
      kinds: ['topic'],
      or: 'discard',
    });
    const after = fieldOf(publish, 'after')?.fields?.find((field) => field.key === 'subscriptions');
    expect(after).toMatchObject({ path: ['after', 'subscriptions'], many: true, refersTo: { section: 'links' } });
  });

  it('has a shape of its own for each distribution and arrival process', () => {
    const work = fieldOf(subscribe, 'work')?.variants;
    expect(work?.key).toBe('distribution');
    expect(work?.shapes.map((shape) => shape.value)).toHaveLength(distribution.def.options.length);
    const profile = fieldOf(publish, 'arrivals')?.variants?.shapes.find((shape) => shape.value === 'profile');
    expect(profile?.fields.map((field) => field.path.join('.'))).toEqual([
      'arrivals.points',
      'arrivals.repeat',
      'arrivals.batch',
    ]);
  });

  it('begins every distribution, arrival process and optional record with a valid value', () => {
    for (const [schema, key] of [
      [subscribe, 'work'],
      [publish, 'arrivals'],
    ] as const)
      for (const shape of fieldOf(schema, key)?.variants?.shapes ?? []) {
        const union = key === 'work' ? distribution : arrivals;
        expect([shape.value, union.safeParse(shape.initial).success]).toEqual([shape.value, true]);
      }
    for (const schema of schemas)
      for (const field of formOf(schema))
        if (field.initial !== undefined)
          expect([
            field.key,
            (schema.shape as Record<string, z.ZodMiniType>)[field.key]?.safeParse(field.initial).success,
          ]).toEqual([field.key, true]);
  });

  it('marks as references exactly the fields that the document follows', () => {
    const marked = every(schemas.flatMap((schema) => formOf(schema))).filter((field) => field.refersTo);
    const design = {
      eventwright: 1 as const,
      name: 'All references',
      contexts: { a: { name: 'A', parent: 'b' } },
      nodes: { t: { kind: 'topic' as const, name: 'T', context: 'a', messages: ['m'] } },
      links: {
        p: {
          kind: 'publish' as const,
          from: 's',
          to: 't',
          message: 'm',
          after: { subscriptions: ['r'], messages: ['m'] },
          request: { replyTo: 't', timeoutMs: 1 },
        },
        r: { kind: 'subscribe' as const, from: 't', to: 's', filter: ['m'], deadLetter: 't' },
        c: { kind: 'call' as const, from: 's', to: 's', during: { subscriptions: ['r'] } },
      },
      objectives: { o: { from: 'p', to: 'r' } },
      scenarios: { x: { faults: [{ kind: 'stall' as const, target: 's', atSeconds: 0, forSeconds: 1 }] } },
    };
    const followed = references(design).map(({ path }) => path.filter((step) => typeof step === 'string').at(-1));
    expect(new Set(marked.map((field) => field.key))).toEqual(new Set(followed));
  });
});
