/** The files of the project beside those of the last export: what is new, what has changed, what is gone. */
import { strFromU8, unzipSync } from 'fflate';
import type { Owner } from '../../../../core/codegen/apply.ts';
import { isRecord } from '../../../../core/codegen/apply-target.ts';
import type { GeneratedFile } from '../../../../core/codegen/files/generated-file.ts';

export type Change = 'added' | 'changed' | 'removed';

export interface ShownFile {
  readonly path: string;
  /** Of a removed file: what it was. */
  readonly text: string;
  /** Null: a removed file is nobody's any more. */
  readonly owner: Owner | null;
  /** Null: as it was, or nothing was exported before. */
  readonly change: Change | null;
  /** At the last export; null: it was not there. */
  readonly before: string | null;
}

/** Path to text. */
export type Texts = ReadonlyMap<string, string>;

/** The files of a zip, by their paths within its one folder. */
export const filesOf = (zip: Uint8Array): Texts =>
  new Map(Object.entries(unzipSync(zip)).map(([path, bytes]) => [path.slice(path.indexOf('/') + 1), strFromU8(bytes)]));

/** `last`: null where nothing was exported before. A record only lists the others, and never counts as changed. */
export const shownFiles = (files: readonly GeneratedFile[], last: Texts | null): readonly ShownFile[] => {
  if (last === null) return files.map((file) => ({ ...file, change: null, before: null }));
  const paths = new Set(files.map(({ path }) => path));
  const gone = [...last].filter(([path]) => !paths.has(path));
  return [
    ...files.map((file) => ({ ...file, ...comparedTo(file, last.get(file.path)) })),
    ...gone.map(([path, text]) => ({ path, text, owner: null, change: 'removed' as const, before: text })),
  ];
};

const comparedTo = (
  { path, text }: GeneratedFile,
  before: string | undefined,
): Pick<ShownFile, 'change' | 'before'> => {
  const change = before === undefined ? 'added' : before === text || isRecord(path) ? null : 'changed';
  return { change, before: before ?? null };
};
