/** A smallest valid value of a schema: what a form puts there when a person adds the field. */
import * as z from 'zod/mini';
import { bare, isOpaque } from '../../model/text/shape.ts';

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
export const initialValue = (schema: z.ZodMiniType, key = ''): unknown => {
  const inner = bare(schema);
  if (isOpaque(inner)) return {};
  if (Object.hasOwn(telling, key) && inner.safeParse(telling[key]).success) return telling[key];
  if (inner instanceof z.ZodMiniBoolean) return false;
  if (inner instanceof z.ZodMiniEnum) return inner.options[0];
  if (inner instanceof z.ZodMiniLiteral) return inner.def.values[0];
  if (inner instanceof z.ZodMiniNumber) return [0, 1, 2].find((number) => inner.safeParse(number).success);
  if (inner instanceof z.ZodMiniString) return inner.safeParse('').success ? '' : undefined;
  if (inner instanceof z.ZodMiniRecord) return {};
  if (inner instanceof z.ZodMiniArray) return initialList(inner);
  if (inner instanceof z.ZodMiniObject) return initialRecord(inner);
  if (inner instanceof z.ZodMiniDiscriminatedUnion)
    return initialValue(inner.def.options[0] as unknown as z.ZodMiniType);
  return undefined;
};

const initialList = (list: z.ZodMiniArray): unknown => {
  if (list.safeParse([]).success) return [];
  const item = initialValue(list.def.element as z.ZodMiniType);
  return item === undefined ? undefined : [item];
};

const initialRecord = (record: z.ZodMiniObject): unknown => {
  const required = Object.entries(record.shape).filter(([, field]) => bare(field as z.ZodMiniType) === field);
  const fields = required.map(([key, field]) => [key, initialValue(field as z.ZodMiniType, key)] as const);
  return fields.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(fields);
};
