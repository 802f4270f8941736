/** A smallest valid value of a schema: what a form puts there when a person adds the field. */
import { z } from 'zod';
import { bare, isOpaque } from '../../model/shape.ts';

/** Numbers that say something where the least valid one would not. */
const telling: Readonly<Record<string, unknown>> = {
  ratePerSecond: 10,
  meanMs: 10,
  maxMs: 20,
  timeoutMs: 1000,
  perSecond: 100,
  max: 10,
  targetBacklog: 100,
  onMeanSeconds: 1,
  offMeanSeconds: 1,
  shape: 2,
  scv: 1,
  path: '/health',
};

/** Undefined where a person has to choose, as for the id of another record. */
export const initialValue = (schema: z.ZodType, key = ''): unknown => {
  const inner = bare(schema);
  if (isOpaque(inner)) return {};
  if (Object.hasOwn(telling, key) && inner.safeParse(telling[key]).success) return telling[key];
  if (inner instanceof z.ZodBoolean) return false;
  if (inner instanceof z.ZodEnum) return inner.options[0];
  if (inner instanceof z.ZodLiteral) return inner.value;
  if (inner instanceof z.ZodNumber) return [0, 1, 2].find((number) => inner.safeParse(number).success);
  if (inner instanceof z.ZodString) return inner.safeParse('').success ? '' : undefined;
  if (inner instanceof z.ZodRecord) return {};
  if (inner instanceof z.ZodArray) return initialList(inner);
  if (inner instanceof z.ZodObject) return initialRecord(inner);
  if (inner instanceof z.ZodDiscriminatedUnion) return initialValue(inner.options[0] as unknown as z.ZodType);
  return undefined;
};

const initialList = (list: z.ZodArray): unknown => {
  if (list.safeParse([]).success) return [];
  const item = initialValue(list.element as z.ZodType);
  return item === undefined ? undefined : [item];
};

const initialRecord = (record: z.ZodObject): unknown => {
  const required = Object.entries(record.shape).filter(([, field]) => bare(field as z.ZodType) === field);
  const fields = required.map(([key, field]) => [key, initialValue(field as z.ZodType, key)] as const);
  return fields.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(fields);
};
