/** A regeneration over the files of a folder, as texts: what to write, what to delete, what to say. For terminal and page alike. */
import { sha256 } from '../lib/sha256.ts';
import {
  type ApplyAction,
  isInside,
  type Manifest,
  manifestAfter,
  merged,
  planApply,
  settledManifest,
} from './apply.ts';
import type { GeneratedFile } from './files/generated-file.ts';
import { generatorVersion, manifestPath } from './generate.ts';

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

/** Paths whose texts `applyProject` wants to know, as far as they exist; `read` gives the text of a file of the folder. */
export const pathsToRead = (files: readonly GeneratedFile[], read: (path: string) => string | undefined): string[] => {
  const manifests = [manifestPath, pendingPath];
  const old = manifests.flatMap((path) => Object.keys(readManifest(read(path))?.files ?? {})).filter(isInside);
  return [...new Set([...manifests, ...files.map(({ path }) => path), ...old])].sort();
};

/** `existing` maps a path to the text that lies there now; line ends of a checkout are not counted as edits. */
export const applyProject = (
  files: readonly GeneratedFile[],
  existing: ReadonlyMap<string, string>,
): ProjectChanges => {
  const texts = new Map([...existing].map(([path, text]) => [path, text.replaceAll('\r\n', '\n')]));
  const own = files.filter(({ path }) => path !== manifestPath).map((file) => merged(file, texts.get(file.path)));
  const newFiles = own.map(({ path, owner, text }) => ({ path, owner, sha256: sha256(text) }));
  const hashes = new Map([...texts].filter(([path]) => !isManifest(path)).map(([path, text]) => [path, sha256(text)]));
  const old = settledManifest(readManifest(texts.get(manifestPath)), readManifest(texts.get(pendingPath)), hashes);
  const actions = planApply(newFiles, old, hashes);
  const textOf = new Map(own.map(({ path, text }) => [path, text]));
  const writes = actions.flatMap(({ path, writeTo }): [string, string][] =>
    writeTo === undefined ? [] : [[writeTo, textOf.get(path) ?? '']],
  );
  const manifest = `${JSON.stringify(manifestAfter(generatorVersion, newFiles, old, actions), null, 2)}\n`;
  if (manifest !== texts.get(manifestPath)) writes.push([manifestPath, manifest]);
  if (writes.length > 0) writes.unshift([pendingPath, manifest]);
  return { actions, writes, deletes: actions.filter(({ action }) => action === 'deleted').map(({ path }) => path) };
};

const isManifest = (path: string): boolean => path === manifestPath || path === pendingPath;

/** A manifest that cannot be read counts as none: then nothing is overwritten and nothing deleted. */
const readManifest = (text: string | undefined): Manifest | undefined => {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'files' in value ? (value as Manifest) : undefined;
  } catch {
    return undefined;
  }
};
