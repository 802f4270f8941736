/**
 * What a regeneration may touch: compares new files with the manifest of the last one and with what lies in the folder.
 * This file is also shipped in every exported project, so it imports nothing.
 */

/** `generated`: rewritten while nobody edited it. `yours`: written once. `merged`: only the keys we own are touched. */
export type Owner = 'generated' | 'yours' | 'merged';

export interface ManifestEntry {
  readonly owner: Owner;
  /** SHA-256 of the bytes that were written, lower-case hex. */
  readonly sha256: string;
}

export interface Manifest {
  readonly generator: string;
  readonly files: Readonly<Record<string, ManifestEntry>>;
}

export type ApplyKind = 'written' | 'unchanged' | 'kept' | 'conflict' | 'deleted' | 'orphan';

export interface ApplyAction {
  readonly path: string;
  readonly action: ApplyKind;
  /** Where the new text goes; absent when nothing is written. For a conflict it is `<path>.new`. */
  readonly writeTo?: string;
}

/** A new file by its hash; those of `merged` arrive here as they would look after merging. */
export interface NewFile {
  readonly path: string;
  readonly owner: Owner;
  readonly sha256: string;
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
  const kept = new Set(newFiles.map((file) => file.path));
  const actions = newFiles.map((file) => actionFor(file, old.get(file.path), existing.get(file.path)));
  for (const [path, entry] of old) {
    const now = existing.get(path);
    if (kept.has(path) || now === undefined) continue;
    const ours = entry.owner === 'generated' && entry.sha256 === now;
    actions.push({ path, action: ours ? 'deleted' : 'orphan' });
  }
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
  return { generator: pending.generator, files: { ...old?.files, ...Object.fromEntries(reached) } };
};

/** The manifest after the actions were carried out: a kept or conflicting file keeps the hash it was written with. */
export const manifestAfter = (
  generator: string,
  newFiles: readonly NewFile[],
  oldManifest: Manifest | undefined,
  actions: readonly ApplyAction[],
): Manifest => {
  const kinds = new Map(actions.map((action) => [action.path, action.action]));
  const entries = newFiles.map((file): [string, ManifestEntry] => {
    const kind = kinds.get(file.path);
    const old = oldManifest?.files[file.path];
    const stays = (kind === 'kept' || kind === 'conflict') && old !== undefined;
    return [file.path, stays ? old : { owner: file.owner, sha256: file.sha256 }];
  });
  for (const [path, entry] of Object.entries(oldManifest?.files ?? {}))
    if (kinds.get(path) === 'orphan') entries.push([path, entry]);
  return { generator, files: Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))) };
};

/** Relative, with forward slashes, and never out of the folder: also a path from a manifest that someone edited. */
export const isInside = (path: string): boolean =>
  path !== '' &&
  !path.includes('\\') &&
  !path.includes('\0') &&
  !/^[a-z]:/i.test(path) &&
  path.split('/').every((step) => step !== '' && step !== '.' && step !== '..');

const actionFor = (file: NewFile, old: ManifestEntry | undefined, now: string | undefined): ApplyAction => {
  const { path } = file;
  if (now === undefined) return { path, action: 'written', writeTo: path };
  if (now === file.sha256) return { path, action: 'unchanged' };
  if (file.owner === 'yours') return { path, action: 'kept' };
  if (file.owner === 'merged') return { path, action: 'written', writeTo: path };
  const untouched = old?.owner === 'generated' && old.sha256 === now;
  return untouched ? { path, action: 'written', writeTo: path } : { path, action: 'conflict', writeTo: `${path}.new` };
};

/** As it would look after merging. What cannot be merged counts as edited: it stays, and ours is laid beside it. */
export const merged = <File extends { readonly owner: Owner; readonly text: string }>(
  file: File,
  existing: string | undefined,
): File => {
  if (file.owner !== 'merged' || existing === undefined) return file;
  const text = mergeOwnedKeys(existing, file.text);
  return text === null ? { ...file, owner: 'generated' } : { ...file, text };
};

/**
 * A JSON text with the keys of `ours` set to our values, nested objects key by key; everything else stays as it was.
 * Null: what is there is no JSON object (a comment, the marks of a merge), and nobody may write over it.
 */
export const mergeOwnedKeys = (existing: string, ours: string): string | null => {
  try {
    const theirs: unknown = JSON.parse(existing);
    return isRecord(theirs) ? `${JSON.stringify(merge(theirs, JSON.parse(ours)), null, 2)}\n` : null;
  } catch {
    return null;
  }
};

const merge = (theirs: unknown, ours: unknown): unknown => {
  if (!isRecord(theirs) || !isRecord(ours)) return ours;
  const merged = new Map(Object.entries(theirs));
  for (const [key, value] of Object.entries(ours)) merged.set(key, merge(merged.get(key), value));
  return Object.fromEntries(merged);
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
