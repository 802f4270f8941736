/** A generated project over the files of a folder, as texts. */
import { sha256 } from '../lib/sha256.ts';
import { applyExport, type ProjectChanges, pathsOf } from './apply-export.ts';
import type { GeneratedFile } from './files/generated-file.ts';

export { type ProjectChanges, pendingPath } from './apply-export.ts';

/** Paths whose texts `applyProject` wants to know, as far as they exist; `read` gives the text of a file of the folder. */
export const pathsToRead = (files: readonly GeneratedFile[], read: (path: string) => string | undefined): string[] =>
  pathsOf(
    files.map(({ path }) => path),
    read,
  );

/** `existing` maps a path to the text that lies there now. */
export const applyProject = (files: readonly GeneratedFile[], existing: ReadonlyMap<string, string>): ProjectChanges =>
  applyExport(new Map(files.map(({ path, text }) => [path, text])), existing, sha256);
