/** The form of a record, read off its schema: the inspector shows what the parser accepts, in the same words. */
import { z } from 'zod';
import { verbatim } from '../../lib/text.ts';
import { fieldInfo } from '../../model/field.ts';
import { limits } from '../../model/limits.ts';
import { bare, isOpaque } from '../../model/shape.ts';
import type { FormField, FormInput, Variant, Variants } from './form-field.ts';
import { initialValue } from './initial-value.ts';
import { refersTo } from './refers.ts';
import { variantTitle } from './variant-titles.ts';

type Path = readonly (string | number)[];

/** The fields of a record in the document's order; the literal that says its kind is left out. */
export const formOf = (record: z.ZodObject, path: Path = []): readonly FormField[] =>
  Object.entries(record.shape)
    .filter(([, schema]) => !(bare(schema as z.ZodType) instanceof z.ZodLiteral))
    .map(([key, schema]) => fieldOf(record, key, schema as z.ZodType, [...path, key]));

const fieldOf = (record: z.ZodType, key: string, schema: z.ZodType, path: Path): FormField => {
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
      ? { input: 'choice-of-records', refersTo: refers, ...(bare(schema) instanceof z.ZodArray && { many: true }) }
      : shapeOf(bare(schema), path)),
  };
};

type Shape = Pick<FormField, 'input'> & Partial<FormField>;

const shapeOf = (schema: z.ZodType, path: Path): Shape => {
  if (isOpaque(schema)) return { input: 'json' };
  if (schema instanceof z.ZodNumber) return numberShape(schema);
  if (schema instanceof z.ZodBoolean) return { input: 'boolean' };
  if (schema instanceof z.ZodEnum) return { input: 'choice', options: schema.options.map(String) };
  if (schema instanceof z.ZodString) return { input: isLong(schema) ? 'longtext' : 'text' };
  if (schema instanceof z.ZodObject) return { input: 'record', fields: formOf(schema, path) };
  if (schema instanceof z.ZodDiscriminatedUnion) return { input: 'record', variants: variantsOf(schema, path) };
  if (schema instanceof z.ZodUnion) return unionShape(schema.options as unknown as z.ZodType[]);
  if (schema instanceof z.ZodArray) return listShape(schema.element as z.ZodType, [...path, 0]);
  if (schema instanceof z.ZodRecord) return { input: schema.valueType instanceof z.ZodString ? 'pairs' : 'json' };
  return { input: 'json' };
};

const isLong = (schema: z.ZodString): boolean => schema.maxLength === limits.descriptionLength;

const numberShape = (schema: z.ZodNumber): Shape => {
  const { minValue, maxValue } = schema;
  const within = (bound: number | null): bound is number => bound !== null && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
  return {
    input: schema.isInt ? 'integer' : 'number',
    ...(within(minValue) && { min: minValue }),
    ...(within(maxValue) && { max: maxValue }),
    ...(within(minValue) && !schema.safeParse(minValue).success && { minExclusive: true }),
  };
};

/** A number or one of a few words, as the warm-up that may be `auto`. */
const unionShape = (options: readonly z.ZodType[]): Shape => {
  const number = options.find((option) => option instanceof z.ZodNumber);
  const words = options.flatMap((option) => (option instanceof z.ZodLiteral ? [String(option.value)] : []));
  return number ? { ...numberShape(number as z.ZodNumber), options: words } : { input: 'json' };
};

/** Lists of records show their fields per item; lists of plain values are edited as such, of anything else as JSON. */
const listShape = (element: z.ZodType, path: Path): Shape => {
  const item = shapeOf(bare(element), path);
  if (isOpaque(element)) return { input: 'json' };
  if (item.input === 'record') return { ...item, input: 'list', many: true };
  const plain: readonly FormInput[] = ['text', 'number', 'integer', 'choice'];
  return plain.includes(item.input) ? { ...item, many: true } : { input: 'json' };
};

const variantsOf = (union: z.ZodDiscriminatedUnion, path: Path): Variants => {
  const key = union.def.discriminator;
  const shapes = (union.options as unknown as z.ZodObject[]).map((shape): Variant => {
    const value = String((shape.shape[key] as unknown as z.ZodLiteral).value);
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
