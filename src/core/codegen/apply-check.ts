/**
 * Whether a project is as it was generated, by the hashes of its manifest: for pull requests, where no designer is at hand.
 * This file is also shipped in every exported project, so it imports only what is shipped with it.
 */
import { isInside, type Manifest, type ManifestEntry } from './apply.ts';

export interface Fault {
  readonly path: string;
  /** What is wrong, and what to do. */
  readonly words: string;
}

/** Paths whose texts `faultsOf` wants to know, as far as they exist. */
export const pathsToCheck = ({ files }: Manifest): string[] =>
  Object.keys(files)
    .filter(isInside)
    .flatMap((path) => [path, `${path}.new`]);

/** `existing` maps a path to the SHA-256 of the file that lies there now. Files that are the user's may have any text. */
export const faultsOf = ({ files }: Manifest, existing: ReadonlyMap<string, string>): Fault[] =>
  Object.entries(files)
    .filter(([path]) => isInside(path))
    .flatMap(([path, entry]) => {
      const words = faultOf(path, entry, existing);
      return words === undefined ? [] : [{ path, words }];
    });

const faultOf = (path: string, entry: ManifestEntry, existing: ReadonlyMap<string, string>): string | undefined => {
  const now = existing.get(path);
  if (existing.has(`${path}.new`)) return `has a newer text beside it: take one of them and delete ${path}.new`;
  if (entry.isOrphan) return undefined;
  if (now === undefined) return entry.optional ? undefined : 'is missing: export the design again';
  if (entry.owner !== 'generated' || entry.sha256 === now) return undefined;
  return path.endsWith('.eventwright.json')
    ? 'was edited and the project was not: export it again'
    : 'was edited: take that back, or change the design and export it again';
};
