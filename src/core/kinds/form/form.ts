/** The form of a record, read off its schema: the inspector shows what the parser accepts, in the same words. */
import * as z from 'zod/mini';
import { verbatim } from '../../lib/text.ts';
import { fieldInfo, titlesOf } from '../../model/field.ts';
import { limits } from '../../model/limits.ts';
import { bare, isOpaque, isPayload } from '../../model/text/shape.ts';
import type { FormField, FormInput, Variant, Variants } from './form-field.ts';
import { initialValue } from './initial-value.ts';
import { refersTo } from './refers.ts';
import { variantTitle } from './variant-titles.ts';

type Path = readonly (string | number)[];

/** The fields of a record in the document's order; the literal that says its kind is left out. */
export const formOf = (record: z.ZodMiniObject, path: Path = []): readonly FormField[] =>
  Object.entries(record.shape)
    .filter(([, schema]) => !(bare(schema as z.ZodMiniType) instanceof z.ZodMiniLiteral))
    .map(([key, schema]) => fieldOf(record, key, schema as z.ZodMiniType, [...path, key]));

const fieldOf = (record: z.ZodMiniType, key: string, schema: z.ZodMiniType, path: Path): FormField => {
  const info = fieldInfo(schema);
  const initial = initialValue(schema, key);
  const refers = refersTo(record, key);
  return {
    key,
    path,
    title: info?.title ?? verbatim(key),
    help: info?.help ?? verbatim(''),
    ...(info?.unit !== undefined && { unit: info.unit }),
    ...(info && 'default' in info && { default: info.default }),
    required: bare(schema) === schema,
    ...(initial !== undefined && !refers && { initial }),
    ...(refers
      ? { input: 'choice-of-records', refersTo: refers, ...(bare(schema) instanceof z.ZodMiniArray && { many: true }) }
      : shapeOf(bare(schema), path)),
  };
};

type Shape = Pick<FormField, 'input'> & Partial<FormField>;

const shapeOf = (schema: z.ZodMiniType, path: Path): Shape => {
  if (isPayload(schema)) return { input: 'schema' };
  if (isOpaque(schema)) return { input: 'json' };
  if (schema instanceof z.ZodMiniNumber) return numberShape(schema);
  if (schema instanceof z.ZodMiniBoolean) return { input: 'boolean' };
  if (schema instanceof z.ZodMiniEnum)
    return { input: 'choice', options: schema.options.map(String), titles: titlesOf(schema) };
  if (schema instanceof z.ZodMiniString) return { input: isLong(schema) ? 'longtext' : 'text' };
  if (schema instanceof z.ZodMiniObject) return { input: 'record', fields: formOf(schema, path) };
  if (schema instanceof z.ZodMiniDiscriminatedUnion) return { input: 'record', variants: variantsOf(schema, path) };
  if (schema instanceof z.ZodMiniUnion) return unionShape(schema.def.options as unknown as z.ZodMiniType[]);
  if (schema instanceof z.ZodMiniArray) return listShape(schema.def.element as z.ZodMiniType, [...path, 0]);
  if (schema instanceof z.ZodMiniRecord)
    return { input: schema.def.valueType instanceof z.ZodMiniString ? 'pairs' : 'json' };
  return { input: 'json' };
};

const isLong = (schema: z.ZodMiniString): boolean =>
  checksOf(schema).some((check) => check.check === 'max_length' && check.maximum === limits.descriptionLength);

type Check = z.core.$ZodChecks['_zod']['def'];

const checksOf = (schema: z.ZodMiniType): readonly Check[] =>
  (schema.def.checks ?? []).map((check) => check._zod.def as Check);

const numberShape = (schema: z.ZodMiniNumber): Shape => {
  const checks = checksOf(schema);
  const least = checks.find((check) => check.check === 'greater_than');
  const most = checks.find((check) => check.check === 'less_than');
  return {
    input: schema instanceof z.ZodMiniNumberFormat ? 'integer' : 'number',
    ...(least && { min: Number(least.value) }),
    ...(most && { max: Number(most.value) }),
    ...(least && !least.inclusive && { minExclusive: true }),
  };
};

/** A number or one of a few words, as the warm-up that may be `auto`. */
const unionShape = (options: readonly z.ZodMiniType[]): Shape => {
  const number = options.find((option) => option instanceof z.ZodMiniNumber);
  const words = options.flatMap((option) => (option instanceof z.ZodMiniLiteral ? [String(option.def.values[0])] : []));
  return number ? { ...numberShape(number as z.ZodMiniNumber), options: words } : { input: 'json' };
};

/** Lists of records show their fields per item; lists of plain values are edited as such, of anything else as JSON. */
const listShape = (element: z.ZodMiniType, path: Path): Shape => {
  const item = shapeOf(bare(element), path);
  if (isOpaque(element)) return { input: 'values', many: true };
  if (item.input === 'record') return { ...item, input: 'list', many: true };
  const plain: readonly FormInput[] = ['text', 'number', 'integer', 'choice'];
  return plain.includes(item.input) ? { ...item, many: true } : { input: 'json' };
};

const variantsOf = (union: z.ZodMiniDiscriminatedUnion, path: Path): Variants => {
  const key = union._zod.def.discriminator;
  const shapes = (union.def.options as unknown as z.ZodMiniObject[]).map((shape): Variant => {
    const value = String((shape.shape[key] as unknown as z.ZodMiniLiteral).def.values[0]);
    const initial = initialValue(shape);
    return {
      value,
      title: variantTitle(key, value),
      fields: formOf(shape, path),
      ...(initial !== undefined && { initial }),
    };
  });
  return { key, shapes };
};
