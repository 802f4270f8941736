/**
 * The order of a record's fields as its text has it. JavaScript lists names like “10” before all others, whatever the text
 * said; where that differs, the text's order is kept beside the value.
 */
import { valueAt } from '../../lib/pointer.ts';

const orders = new WeakMap<object, readonly string[]>();
/** Hardly any design has such names, and then nothing has to be looked through for them. */
let isAnyKept = false;

/** Would JavaScript move a field of this name to the front? */
export const movesForward = (name: string): boolean => /^(0|[1-9]\d{0,9})$/.test(name);

export const keepOrder = (record: object, names: readonly string[]): void => {
  if (!names.some(movesForward)) return;
  orders.set(record, names);
  isAnyKept = true;
};

/** The names of a record's fields in the order to print them in. */
export const orderedNames = (record: object): readonly string[] => {
  const kept = orders.get(record);
  const names = Object.keys(record);
  return kept?.length === names.length && kept.every((name) => Object.hasOwn(record, name)) ? kept : names;
};

/** A changed copy of a record has its fields in the record's order, new ones last. */
export const orderedLike = <Copy extends object>(record: object, copy: Copy): Copy => {
  const kept = orders.get(record);
  if (kept)
    keepOrder(copy, [
      ...kept.filter((name) => Object.hasOwn(copy, name)),
      ...Object.keys(copy).filter((name) => !kept.includes(name)),
    ]);
  return copy;
};

/** The order of one record inside a value. */
export interface KeptOrder {
  readonly path: readonly (string | number)[];
  readonly names: readonly string[];
}

/** All orders kept inside a value: to send along where it is copied (to a worker, into a database), for copies have none. */
export const ordersIn = (value: unknown, path: KeptOrder['path'] = []): KeptOrder[] => {
  if (!isAnyKept || typeof value !== 'object' || value === null) return [];
  const names = orders.get(value);
  const inside = Object.entries(value).flatMap(([step, each]) => ordersIn(each, [...path, step]));
  return names ? [{ path, names }, ...inside] : inside;
};

/** Keeps for a copy what was kept for the original. */
export const keepOrders = (copy: unknown, kept: readonly KeptOrder[]): void => {
  for (const { path, names } of kept) keepOrder(valueAt(copy, path) as object, names);
};
