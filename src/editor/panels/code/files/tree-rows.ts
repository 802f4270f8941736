/** Paths as the rows of a tree: folders before files, each by name, and nothing of what lies in a folder that is shut. */

export interface FileRow {
  /** The path. */
  readonly key: string;
  readonly name: string;
  readonly level: number;
  readonly parent: string | null;
  /** It is a folder. */
  readonly hasChildren: boolean;
  /** Place among the rows with the same parent, from 1, and how many those are. */
  readonly place: number;
  readonly siblings: number;
}

/** A folder by the names of what lies in it; null: a file. */
interface Folder extends Map<string, Folder | null> {}

export const rowsOf = (paths: readonly string[], isOpen: (folder: string) => boolean): readonly FileRow[] => {
  const rows: FileRow[] = [];
  const list = (folder: Folder, parent: string | null, level: number): void => {
    const entries = [...folder].sort(foldersFirst);
    for (const [at, [name, inner]] of entries.entries()) {
      const key = parent === null ? name : `${parent}/${name}`;
      const hasChildren = inner !== null;
      rows.push({ key, name, level, parent, hasChildren, place: at + 1, siblings: entries.length });
      if (inner && isOpen(key)) list(inner, key, level + 1);
    }
  };
  list(folderOf(paths), null, 1);
  return rows;
};

/** The folders that a path lies in, the outermost first. */
export const foldersOf = (path: string): readonly string[] => {
  const steps = path.split('/').slice(0, -1);
  return steps.map((_, at) => steps.slice(0, at + 1).join('/'));
};

const folderOf = (paths: readonly string[]): Folder => {
  const root: Folder = new Map();
  for (const path of paths) {
    const steps = path.split('/');
    const name = steps.pop() ?? '';
    let folder = root;
    for (const step of steps) {
      const inner = folder.get(step) ?? new Map();
      folder.set(step, inner);
      folder = inner;
    }
    folder.set(name, null);
  }
  return root;
};

type Entry = readonly [name: string, inner: Folder | null];

const foldersFirst = ([one, inOne]: Entry, [other, inOther]: Entry): number => {
  if ((inOne === null) !== (inOther === null)) return inOne === null ? 1 : -1;
  return one < other ? -1 : 1;
};
