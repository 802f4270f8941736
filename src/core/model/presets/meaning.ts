/** Do two values of a field mean the same once the fixed defaults are filled in? */
import * as z from 'zod/mini';
import { fieldInfo } from '../field.ts';
import { bare } from '../text/shape.ts';

/** The value that holds where this one is written; undefined where nothing holds. */
export const meant = (field: z.ZodMiniType, written: unknown): unknown => {
  const value = written ?? fieldInfo(field)?.default;
  const record = bare(field);
  if (value === undefined || !(record instanceof z.ZodMiniObject)) return value;
  const shape = Object.entries(record.shape) as [string, z.ZodMiniType][];
  return Object.fromEntries(shape.map(([key, inner]) => [key, meant(inner, (value as Fields)[key])]));
};

export const meansTheSame = (field: z.ZodMiniType, a: unknown, b: unknown): boolean =>
  equal(meant(field, a), meant(field, b));

type Fields = Readonly<Record<string, unknown>>;

const equal = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => equal((a as Fields)[key], (b as Fields)[key]));
};
