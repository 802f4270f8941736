/** Tables under construction: rows of fixed length that end as one typed array. */

export interface Rows {
  readonly power: number;
  readonly values: number[];
}

/** Rows of `2 ** power` numbers. */
export const rows = (power: number): Rows => ({ power, values: [] });

export const rowCount = ({ power, values }: Rows): number => values.length >> power;

/** Adds a row; the keys are field offsets, what is not given is 0. Its number. */
export const addRow = (table: Rows, fields: Readonly<Record<number, number>>): number => {
  const start = table.values.length;
  for (let field = 0; field < 1 << table.power; field++) table.values.push(fields[field] ?? 0);
  return start >> table.power;
};

export const setField = (table: Rows, row: number, field: number, value: number): void => {
  table.values[(row << table.power) + field] = value;
};

export const field = (table: Rows, row: number, at: number): number =>
  table.values[(row << table.power) + at] as number;

export const integers = ({ values }: Rows): Int32Array => Int32Array.from(values);

export const doubles = ({ values }: Rows): Float64Array => Float64Array.from(values);
