/** What a target has made, over the files of a folder: by the rules of a project, or of files that nobody edits. */
import { sha256 } from '../lib/sha256.ts';
import { manifestPath } from './apply-export.ts';
import { applyMade } from './apply-made.ts';
import { applyProject, type ProjectChanges, pathsToRead, pendingPath } from './apply-project.ts';
import { documentationMark, schemaMark } from './documentation/marks.ts';
import type { GeneratedFile } from './files/generated-file.ts';
import { recordPath, type Target } from './target.ts';

/** A record of earlier exports is no file that anybody edits. */
export const isRecord = (path: string): boolean => path.startsWith('.eventwright/');

export interface TargetFiles {
  readonly target: Target;
  readonly files: readonly GeneratedFile[];
}

type Texts = ReadonlyMap<string, string>;

/** Where a folder tells what was exported to it. */
export const recordsOf = (target: Target): string[] => {
  if (target === 'typescript') return [manifestPath, pendingPath];
  return target === 'compose' || target === 'kubernetes' ? [recordPath(target), manifestPath] : [];
};

/** Paths whose texts `applyTarget` wants to know, as far as they exist; `read` gives the text of a record. */
export const pathsToReadFor = ({ target, files }: TargetFiles, read: (path: string) => string | undefined): string[] =>
  target === 'typescript'
    ? pathsToRead(files, read)
    : [...new Set([...recordsOf(target), ...files.map(({ path }) => path)])];

/** `existing` maps a path to the text that lies there now. */
export const applyTarget = ({ target, files }: TargetFiles, existing: Texts): ProjectChanges => {
  if (target === 'typescript') return applyProject(files, existing);
  const isMadeHere = recogniser(target, existing);
  const made = files.map(({ path, text }) => ({ path, text, isOurs: isRecord(path) ? () => true : isMadeHere }));
  return applyMade(made, (path) => existing.get(path));
};

/** Is to be removed when all is written. */
export const leftoversOf = (target: Target): readonly string[] => (target === 'typescript' ? [pendingPath] : []);

/** Was it exported there before, be it by a run that was cut off? */
export const isMadeBefore = ({ target, files }: TargetFiles, existing: Texts): boolean => {
  if (target === 'typescript') return recordsOf(target).some((path) => existing.has(path));
  const isMadeHere = recogniser(target, existing);
  return files.some(({ path }) => !isRecord(path) && isMadeHere(existing.get(path) ?? ''));
};

/** Documents are known by their mark; what a project has, too, by its hash in a record of either. */
const recogniser = (target: Exclude<Target, 'typescript'>, existing: Texts): ((text: string) => boolean) => {
  if (target === 'markdown') return (text) => text.includes(documentationMark);
  if (target === 'json-schema') return (text) => text.includes(schemaMark);
  const known = new Set(recordsOf(target).flatMap((path) => hashesIn(existing.get(path))));
  return (text) => known.has(sha256(text));
};

const hashesIn = (record: string | undefined): string[] => record?.match(/\b[0-9a-f]{64}\b/g) ?? [];
