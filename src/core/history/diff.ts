/** What differs between two designs, place by place: a step of history is as small as the edit was. */
import * as z from 'zod/mini';
import { type Design, design as designSchema } from '../model/design.ts';
import { ordersIn } from '../model/text/key-order.ts';
import { bare, childSchema, isOpaque, recordSchema } from '../model/text/shape.ts';
import type { Change, Diff } from './change.ts';
import { sameJson } from './same-json.ts';

/** The changes that lead from one design to another. Parts that are the same object are skipped unread. */
export const diffDesigns = (before: Design, after: Design): Diff => {
  const changes: Change[] = [];
  compare(designSchema, before, after, [], changes);
  return changes;
};

type Fields = Readonly<Record<string, unknown>>;

const compare = (
  schema: z.ZodMiniType | undefined,
  before: unknown,
  after: unknown,
  path: readonly string[],
  changes: Change[],
): void => {
  if (before === after) return;
  if (!schema || !comparableInside(schema, before, after)) {
    if (!sameJson(before, after)) changes.push(changeOf(path, before, after));
    return;
  }
  const [was, is] = [before as Fields, after as Fields];
  for (const key of Object.keys(was))
    compare(
      childSchema(schema, was, key),
      was[key],
      Object.hasOwn(is, key) ? is[key] : undefined,
      [...path, key],
      changes,
    );
  for (const key of Object.keys(is))
    if (!Object.hasOwn(was, key)) changes.push(changeOf([...path, key], undefined, is[key]));
};

const changeOf = (path: readonly string[], from: unknown, to: unknown): Change => {
  const orders = ordersIn(to);
  return orders.length > 0 ? { path, from, to, orders } : { path, from, to };
};

/**
 * Only records and maps of the schema: their canonical form has an order of its own. Arrays and the user's own data
 * are replaced whole, since a key that goes and comes back would stand elsewhere.
 */
const comparableInside = (schema: z.ZodMiniType, before: unknown, after: unknown): boolean => {
  if (!isObject(before) || !isObject(after) || isOpaque(schema)) return false;
  if (bare(schema) instanceof z.ZodMiniRecord) return true;
  const record = recordSchema(schema, after);
  if (!record || record !== recordSchema(schema, before)) return false;
  return sameJson(ownKeys(record, before), ownKeys(record, after));
};

const isObject = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const ownKeys = (record: z.ZodMiniObject, value: Fields): string[] =>
  Object.keys(value).filter((key) => !Object.hasOwn(record.shape, key));
