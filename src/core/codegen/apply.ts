/**
 * What a regeneration may touch: compares new files with the manifest of the last one and with what lies in the folder.
 * This file is also shipped in every exported project, so it imports only what is shipped with it.
 */
import { type Made, movesOf, type Reason, reasonFor } from './apply-moves.ts';

/** `generated`: rewritten while nobody edited it. `yours`: written once. `merged`: what the user has changed in it stays. */
export type Owner = 'generated' | 'yours' | 'merged';

export interface ManifestEntry {
  readonly owner: Owner;
  /** SHA-256 of the bytes that were written, lower-case hex. */
  readonly sha256: string;
  /** Nothing imports it: whoever deletes it does not get it again. */
  readonly optional?: true;
  /** The design no longer makes it, and it was left to the user. */
  readonly isOrphan?: true;
  /** What the file is, and the elements of the design that it is for, by their ids. Only files that are the user's have it. */
  readonly of?: string;
  /** Of a merged file: what `baseOf` keeps of its text as it was generated. Manifests of generator 5 have none. */
  readonly ours?: string;
}

export interface Manifest {
  readonly generator: string;
  /** What packages, subjects and queues are named after; manifests before generator 6 have none. */
  readonly slug?: string;
  readonly files: Readonly<Record<string, ManifestEntry>>;
}

export type ApplyKind = 'written' | 'unchanged' | 'kept' | 'conflict' | 'deleted' | 'orphan';

export interface ApplyAction {
  readonly path: string;
  readonly action: ApplyKind;
  /** Where the new text goes; absent when nothing is written. For a conflict it is `<path>.new`. */
  readonly writeTo?: string;
  /** Of a merged file: keys, as JSON pointers, that the design would change now and that stay as the user has set them. */
  readonly keptKeys?: readonly string[];
  /** Of a conflict: the user's file that this one was until now, under another name. It is to be moved here. */
  readonly was?: string;
  /** Of an orphan: the file that it is now. */
  readonly becomes?: string;
  /** Of an orphan: why the design no longer makes it, where that is known. */
  readonly reason?: Reason;
  /** Of an orphan: nobody has edited it since it was first written. */
  readonly isScaffold?: true;
}

/** A new file by its hash; those of `merged` arrive here as they would look after merging. */
export interface NewFile extends ManifestEntry {
  readonly path: string;
  readonly keptKeys?: readonly string[];
}

/**
 * One action per new file and per file that the old manifest lists, sorted by path.
 * `existing` maps a path to the SHA-256 of the file that lies there now; absent means that there is none.
 * Unsafe paths (absolute, `..`, backslash) in the old manifest are ignored, never followed.
 */
export const planApply = (
  newFiles: readonly NewFile[],
  oldManifest: Manifest | undefined,
  existing: ReadonlyMap<string, string>,
): ApplyAction[] => {
  const old = new Map(Object.entries(oldManifest?.files ?? {}).filter(([path]) => isInside(path)));
  const made = new Set(newFiles.map((file) => file.path));
  const gone = [...old].filter(([path]) => !made.has(path) && existing.has(path));
  const edited = gone.filter(([path, entry]) => entry.owner === 'yours' && entry.sha256 !== existing.get(path));
  const moves = movesOf(
    edited.map(([path, { of }]) => madeOf(path, of)),
    newFiles.filter(({ path, owner }) => owner === 'yours' && !existing.has(path)),
    newFiles,
  );
  const targets = new Map([...moves].map(([path, was]) => [was, path]));
  const actions = [
    ...newFiles.map((file) => movedHere(file, moves) ?? actionFor(file, old.get(file.path), existing.get(file.path))),
    ...gone.map(([path, entry]) => goneAction(path, entry, entry.sha256 === existing.get(path), newFiles, targets)),
  ];
  return actions.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
};

/**
 * The manifest of a folder in which an earlier run may have been cut off: `pending` is what that run was about to reach.
 * Files that have got their new text are of `pending`, all others still of `old`.
 */
export const settledManifest = (
  old: Manifest | undefined,
  pending: Manifest | undefined,
  existing: ReadonlyMap<string, string>,
): Manifest | undefined => {
  if (!pending) return old;
  const reached = Object.entries(pending.files).filter(([path, { sha256 }]) => existing.get(path) === sha256);
  return { ...pending, files: { ...old?.files, ...Object.fromEntries(reached) } };
};

/** The manifest after the actions were carried out: a file that was not written keeps the hash it was written with. */
export const manifestAfter = (
  { files: _, ...next }: Manifest,
  newFiles: readonly NewFile[],
  oldManifest: Manifest | undefined,
  actions: readonly ApplyAction[],
): Manifest => {
  const kinds = new Map(actions.map((action) => [action.path, action.action]));
  const awaited = new Set(actions.filter(({ was }) => was !== undefined).map(({ path }) => path));
  const there = newFiles.filter(({ path }) => !awaited.has(path));
  const entries = there.map(({ path, keptKeys: _, ...entry }): [string, ManifestEntry] => {
    const kind = kinds.get(path);
    const old = oldManifest?.files[path];
    if (old && kind === 'conflict') return [path, withoutMark(old)];
    const isUsersText = kind === 'kept' || (kind === 'unchanged' && entry.owner === 'merged');
    return [path, old && isUsersText ? { ...entry, sha256: old.sha256 } : entry];
  });
  for (const [path, entry] of Object.entries(oldManifest?.files ?? {}))
    if (kinds.get(path) === 'orphan') entries.push([path, { ...entry, isOrphan: true }]);
  return { ...next, files: Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))) };
};

const withoutMark = ({ isOrphan: _, ...entry }: ManifestEntry): ManifestEntry => entry;

/** Relative, with forward slashes, and never out of the folder: also a path from a manifest that someone edited. */
export const isInside = (path: string): boolean =>
  path !== '' &&
  !path.includes('\\') &&
  !path.includes('\0') &&
  !/^[a-z]:/i.test(path) &&
  path.split('/').every((step) => step !== '' && step !== '.' && step !== '..');

const actionFor = (file: NewFile, old: ManifestEntry | undefined, now: string | undefined): ApplyAction => {
  const { path, keptKeys } = file;
  const told = { path, ...(keptKeys && { keptKeys }) };
  if (now === undefined && old && file.optional) return { ...told, action: 'kept' };
  if (now === file.sha256) return { ...told, action: 'unchanged' };
  const untouched = now === undefined || (old?.owner === 'generated' && old.sha256 === now);
  if (untouched || file.owner === 'merged') return { ...told, action: 'written', writeTo: path };
  if (file.owner === 'yours') return { ...told, action: 'kept' };
  return { ...told, action: 'conflict', writeTo: `${path}.new` };
};

/** The user's work is to be moved here: a scaffold in its place would run instead of it, and stand in the way. */
const movedHere = ({ path }: NewFile, moves: ReadonlyMap<string, string>): ApplyAction | undefined => {
  const was = moves.get(path);
  return was === undefined ? undefined : { path, action: 'conflict', writeTo: `${path}.new`, was };
};

const goneAction = (
  path: string,
  { owner, of }: ManifestEntry,
  isUntouched: boolean,
  newFiles: readonly NewFile[],
  targets: ReadonlyMap<string, string>,
): ApplyAction => {
  if (owner === 'generated')
    return isUntouched ? { path, action: 'deleted' } : { path, action: 'orphan', reason: 'edited' };
  const becomes = targets.get(path);
  if (becomes !== undefined) return { path, action: 'orphan', becomes };
  const reason = reasonFor(madeOf(path, of), newFiles);
  return { path, action: 'orphan', ...(reason && { reason }), ...(isUntouched && { isScaffold: true }) };
};

const madeOf = (path: string, of: string | undefined): Made => ({ path, ...(of !== undefined && { of }) });
