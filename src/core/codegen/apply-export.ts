/**
 * An export over the files of a folder, as texts: what to write, what to delete, what to say. For terminal and page alike,
 * and shipped in every exported project: it imports only what is shipped with it.
 */
import {
  type ApplyAction,
  isInside,
  type Manifest,
  type ManifestEntry,
  manifestAfter,
  type NewFile,
  planApply,
  settledManifest,
} from './apply.ts';
import { baseOf, mergeText, ownedPart, saysTheSame } from './apply-merge.ts';

export const manifestPath = '.eventwright/manifest.json';

/** Lies in a folder only while it is written to, or when that was cut off. */
export const pendingPath = '.eventwright/manifest.next.json';

export interface ProjectChanges {
  /** One per file, sorted by path; the manifest is not listed. */
  readonly actions: readonly ApplyAction[];
  /**
   * Path to text, to be written in this order after the deletions: first what the folder is about to become, last the
   * manifest. A run that is cut off in between can be taken up by any later one. `pendingPath` goes when all is done.
   */
  readonly writes: readonly (readonly [path: string, text: string])[];
  readonly deletes: readonly string[];
}

type Texts = ReadonlyMap<string, string>;
type Hash = (text: string) => string;

/** Paths whose texts `applyExport` wants to know, as far as they exist; `read` gives the text of a file of the folder. */
export const pathsOf = (exported: Iterable<string>, read: (path: string) => string | undefined): string[] => {
  const manifests = [manifestPath, pendingPath];
  const old = manifests.flatMap((path) => Object.keys(readManifest(read(path))?.files ?? {}));
  return [...new Set([...manifests, ...exported, ...old])].filter(isInside).sort();
};

/** Both map a path to a text; `exported` holds its manifest. Line ends of a checkout are not counted as edits. */
export const applyExport = (exported: Texts, existing: Texts, sha256: Hash): ProjectChanges => {
  const next = readManifest(exported.get(manifestPath));
  if (!next) throw new Error(`this is no exported project: ${manifestPath} is missing or cannot be read`);
  // A browser creates a file before it writes it: where an export was cut off, an empty one was only begun.
  const begun = existing.has(pendingPath) ? '' : undefined;
  const whole = [...existing].filter(([, text]) => text !== begun);
  const texts = new Map(whole.map(([path, text]) => [path, text.replaceAll('\r\n', '\n')]));
  const hashes = new Map([...texts].filter(([path]) => !isManifest(path)).map(([path, text]) => [path, sha256(text)]));
  const old = settledManifest(readManifest(texts.get(manifestPath)), readManifest(texts.get(pendingPath)), hashes);
  const files = Object.entries(next.files)
    .filter(([path]) => isInside(path) && exported.has(path))
    .map(([path, entry]) => {
      const file = { path, ...entry, text: exported.get(path) ?? '' };
      return mergedInto(file, texts.get(path), old?.files[path], sha256);
    });
  const newFiles = files.map(({ text: _, ...file }): NewFile => file);
  const actions = planApply(newFiles, old, hashes);
  const textOf = new Map(files.map(({ path, text }) => [path, text]));
  const writes = actions.flatMap(({ path, writeTo }): [string, string][] =>
    writeTo === undefined ? [] : [[writeTo, textOf.get(path) ?? '']],
  );
  const manifest = `${JSON.stringify(manifestAfter(next, newFiles, old, actions), null, 2)}\n`;
  if (manifest !== texts.get(manifestPath)) writes.push([manifestPath, manifest]);
  if (writes.length > 0) writes.unshift([pendingPath, manifest]);
  return { actions, writes, deletes: actions.filter(({ action }) => action === 'deleted').map(({ path }) => path) };
};

/** As it would look after merging; JSON that was only laid out otherwise stays so. What cannot be merged counts as edited: it stays, and ours is laid beside it. */
const mergedInto = (
  file: NewFile & { readonly text: string },
  theirs: string | undefined,
  old: ManifestEntry | undefined,
  sha256: Hash,
): NewFile & { readonly text: string } => {
  if (theirs === undefined) return file;
  const isFormatted = file.owner === 'generated' && file.path.endsWith('.json') && saysTheSame(theirs, file.text);
  if (isFormatted) return { ...file, text: theirs, sha256: sha256(theirs) };
  if (file.owner !== 'merged') return file;
  const merge = mergeText(file.path, theirs, lastOurs(file, theirs, old, sha256), file.text, sha256);
  if (!merge) return { path: file.path, owner: 'generated', sha256: file.sha256, text: file.text };
  const { text, kept } = merge;
  return { ...file, text, sha256: sha256(text), ...(kept.length > 0 && { keptKeys: kept }) };
};

/** What we wrote last; where it was not recorded and the file was edited since, nothing in it is known to be ours. */
const lastOurs = (
  { path, text }: { readonly path: string; readonly text: string },
  theirs: string,
  old: ManifestEntry | undefined,
  sha256: Hash,
): string => {
  if (old?.ours !== undefined) return old.ours;
  if (old?.sha256 !== sha256(theirs)) return '';
  return old.owner === 'generated' ? baseOf(path, theirs, sha256) : ownedPart(theirs, text);
};

const isManifest = (path: string): boolean => path === manifestPath || path === pendingPath;

/** A manifest that cannot be read counts as none: then nothing is overwritten and nothing deleted. */
export const readManifest = (text: string | undefined): Manifest | undefined => {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'files' in value ? (value as Manifest) : undefined;
  } catch {
    return undefined;
  }
};
