/** Which line of a form is which: one that gets another name, another place or new neighbours stays the same line. */
import { groupedBy } from '../../../../core/lib/grouped.ts';
import type { PropertyRow } from '../../../../core/model/schemas/form/property-rows.ts';

export interface Line {
  readonly key: number;
  readonly row: PropertyRow;
}

export interface Lines {
  readonly all: readonly Line[];
  /** The key of the next line that is new. */
  readonly next: number;
}

/**
 * The lines of these rows, with the keys that they had before. Among the fields of one object the same name is the
 * same line; a name that is new belongs to the line that stood at this place, if that one's name is gone.
 */
export const linesOf = (rows: readonly PropertyRow[], before: Lines = { all: [], next: 0 }): Lines => {
  const oldPath = new Map(before.all.map(({ key, row }) => [key, pathOf(row)]));
  const oldLines = groupedBy(before.all, ({ row }) => parentOf(row));
  const siblings = groupedBy(rows, parentOf);
  const keys = new Map<string | null, number>();
  let { next } = before;
  const all = rows.map((row): Line => {
    const parent = parentOf(row);
    const oldParent = parent === null ? null : oldPath.get(keys.get(parent) as number);
    const beside = oldParent === undefined ? [] : (oldLines.get(oldParent) ?? []);
    const key = lineBefore(row, siblings.get(parent) ?? [], beside)?.key ?? next++;
    keys.set(pathOf(row), key);
    return { key, row };
  });
  return { all, next };
};

const lineBefore = (row: PropertyRow, siblings: readonly PropertyRow[], old: readonly Line[]): Line | undefined => {
  const there = old[siblings.indexOf(row)];
  const isFree = !siblings.some(({ name }) => name === there?.row.name);
  return old.find((line) => line.row.name === row.name) ?? (isFree ? there : undefined);
};

const pathOf = ({ path }: PropertyRow): string => path.join('\n');

/** Null for the schema itself; what a list holds lies in the list, a field in its object. */
const parentOf = ({ path, name }: PropertyRow): string | null =>
  path.length === 0 ? null : path.slice(0, name === null ? -1 : -2).join('\n');
