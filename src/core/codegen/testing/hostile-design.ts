/** Random valid designs with a hostile word in every free text that the document has, and their twins in harmless words. */
import fc from 'fast-check';
import * as z from 'zod/mini';
import { type Design, design as schemaOfDesigns } from '../../model/design.ts';
import { checkDesign } from '../../model/text/check.ts';
import { bare, recordSchema } from '../../model/text/shape.ts';
import { hostilePayload } from './hostile-payload.ts';
import { harmless, hostileWords } from './hostile-words.ts';

/** Two designs of one structure: the same ids, numbers and choices, other words. */
export interface Twins {
  readonly hostile: Design;
  readonly harmless: Design;
}

/** Ids are no free text: they may be reserved words and names of devices, and are the same in both. */
export const twinsOf = (designs: fc.Arbitrary<Design>): fc.Arbitrary<Twins> =>
  fc
    .record({ design: designs, words: hostileWords, present: fc.array(fc.boolean(), { minLength: 5, maxLength: 31 }) })
    .map(({ design, words, present }) => ({
      hostile: dressed(design, words, present),
      harmless: dressed(design, words.map(harmless), present),
    }))
    .filter((twins) => checkDesign(twins.hostile).length === 0 && checkDesign(twins.harmless).length === 0);

/** What is drawn in turn; both twins ask in the same order. */
interface Dice {
  readonly word: () => string;
  readonly isPresent: () => boolean;
  readonly isNode: (word: string) => boolean;
}

const dressed = (design: Design, words: readonly string[], present: readonly boolean[]): Design => {
  const isNode = (word: string): boolean => Object.hasOwn(design.nodes ?? {}, word);
  const dice: Dice = { word: inTurn(words), isPresent: inTurn(present), isNode };
  const inWords = dressedRecord(schemaOfDesigns, { ...sections, ...design }, dice) as Design;
  const messages = Object.entries(inWords.messages ?? {}).map(([id, message]) => {
    const { payload, example, key } = hostilePayload(Array.from({ length: 8 }, dice.word));
    return [id, dice.isPresent() ? { ...message, payload, examples: [example], key } : message];
  });
  return { ...inWords, messages: Object.fromEntries(messages) };
};

/** Of these the random designs have none. */
const sections: Partial<Design> = {
  notes: { remark: { text: 'x' } },
  scenarios: { calm: {} },
  rules: { suppressions: { known: { rule: 'x', elements: [], reason: 'x' } } },
};

const dressedRecord = (schema: z.ZodMiniType, value: unknown, dice: Dice): unknown => {
  const inner = bare(schema);
  if (isFreeText(inner)) return dice.word();
  if (inner instanceof z.ZodMiniArray && isFreeText(inner.def.element)) return [dice.word(), dice.word()];
  if (inner instanceof z.ZodMiniArray && Array.isArray(value))
    return value.map((item) => dressedRecord(inner.def.element as z.ZodMiniType, item, dice));
  if (inner instanceof z.ZodMiniRecord) return dressedMap(inner, value, dice);
  const record = recordSchema(inner, value);
  return record ? { ...(value as object), ...dressedFields(record, value as Fields, dice) } : value;
};

type Fields = Readonly<Record<string, unknown>>;

const dressedMap = (schema: z.ZodMiniRecord, value: unknown, dice: Dice): unknown => {
  const inside = schema.def.valueType as z.ZodMiniType;
  // Such names are data, too; with a blank in it none is the name of a variable by chance.
  if (isFreeText(inside)) return Object.fromEntries([[`${dice.word()} key`, dice.word()]]);
  return Object.fromEntries(
    Object.entries((value ?? {}) as Fields).map(([key, item]) => [key, dressedRecord(inside, item, dice)]),
  );
};

/** Fields that the value has, and texts that it could have. */
const dressedFields = ({ shape }: z.ZodMiniObject, value: Fields, dice: Dice): Fields =>
  Object.fromEntries(
    Object.entries(shape as Readonly<Record<string, z.ZodMiniType>>).flatMap(([key, schema]) => {
      const isThere = Object.hasOwn(value, key) || isRequired(schema) || (holdsText(bare(schema)) && dice.isPresent());
      if (!isThere) return [];
      const inWords = dressedRecord(schema, value[key] ?? {}, dice);
      return [[key, shaped[key]?.(String(inWords), dice) ?? inWords]];
    }),
  );

/**
 * Where the beginning or the parameters of a text mean something to the export, both twins have them; a group that is called like a
 * node would be that of its readers, which that of the twin is not.
 */
const shaped: Readonly<Record<string, (word: string, dice: Dice) => string>> = {
  address: (word) => `${word}/{part}`,
  path: (word) => `/${word}`,
  group: (word, { isNode }) => (isNode(word) ? `${word} group` : word),
};

const holdsText = (schema: z.ZodMiniType): boolean =>
  isFreeText(schema) ||
  (schema instanceof z.ZodMiniArray && isFreeText(schema.def.element)) ||
  (schema instanceof z.ZodMiniRecord && isFreeText(schema.def.valueType)) ||
  (schema instanceof z.ZodMiniObject &&
    Object.values(schema.shape).every((field) => !isRequired(field as z.ZodMiniType) || isFreeText(field)));

const isRequired = (schema: z.ZodMiniType): boolean => bare(schema) === schema;

/** Anything may be written there: no id, no version, no pointer. */
const isFreeText = (schema: unknown): boolean =>
  schema instanceof z.ZodMiniString &&
  !(schema.def.checks ?? []).some((check) => check._zod.def.check === 'string_format');

const inTurn = <Item>(items: readonly Item[]): (() => Item) => {
  let next = 0;
  return () => items[next++ % items.length] as Item;
};
