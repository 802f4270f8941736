/**
 * The order of a record's fields as its text has it. JavaScript lists names like “10” before all others, whatever the text
 * said; where that differs, the text's order is kept beside the value.
 */

const orders = new WeakMap<object, readonly string[]>();

/** Would JavaScript move a field of this name to the front? */
export const movesForward = (name: string): boolean => /^(0|[1-9]\d{0,9})$/.test(name);

export const keepOrder = (record: object, names: readonly string[]): void => {
  if (names.some(movesForward)) orders.set(record, names);
};

/** The names of a record's fields in the order to print them in. */
export const orderedNames = (record: object): readonly string[] => {
  const kept = orders.get(record);
  const names = Object.keys(record);
  return kept?.length === names.length && kept.every((name) => Object.hasOwn(record, name)) ? kept : names;
};
