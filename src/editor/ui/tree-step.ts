/** Where a key leads in a tree (WAI-ARIA Authoring Practices, tree view), whatever the tree is of. */

export interface TreeRow {
  readonly key: string;
  /** Key of the row above it in the hierarchy. */
  readonly parent: string | null;
  readonly hasChildren: boolean;
}

/** The focus walks to a row, or a row is opened or shut. */
export type TreeStep<Row> = { readonly to: Row | undefined } | { readonly row: Row; readonly shut: boolean };

/** Undefined: the key is none of the tree's. From a closed row the arrow opens, from an open one it enters; at an end nothing happens. */
export const treeStep = <Row extends TreeRow>(
  key: string,
  rows: readonly Row[],
  place: number,
  isOpen: (row: Row) => boolean,
): TreeStep<Row> | undefined => {
  const row = rows[place];
  if (!row) return undefined;
  if (key === 'ArrowDown') return { to: rows[place + 1] };
  if (key === 'ArrowUp') return { to: rows[place - 1] };
  if (key === 'Home') return { to: rows[0] };
  if (key === 'End') return { to: rows.at(-1) };
  if (key === 'ArrowRight') {
    if (isOpen(row)) return { to: rows[place + 1] };
    return row.hasChildren ? { row, shut: false } : { to: undefined };
  }
  if (key !== 'ArrowLeft') return undefined;
  return isOpen(row) ? { row, shut: true } : { to: rows.find(({ key: other }) => other === row.parent) };
};
