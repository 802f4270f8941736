/** What an export into a folder would do to the files there: one pure step that a worker takes. */
import type { ApplyAction } from '../../core/codegen/apply.ts';
import type { ProjectChanges } from '../../core/codegen/apply-project.ts';
import { applyTarget, isMadeBefore, type TargetFiles } from '../../core/codegen/apply-target.ts';
import { isDocument } from '../../core/codegen/target.ts';

export interface FolderQuestion {
  readonly made: TargetFiles;
  /** Path to text, of all files that the export has a say in, as far as they are there. */
  readonly existing: ReadonlyMap<string, string>;
}

export interface FolderPlan {
  readonly changes: ProjectChanges;
  /** Was there an export here before, be it one that was cut off? */
  readonly isKnown: boolean;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Documents that are written anew, also where somebody has edited them. */
  readonly rewritten: readonly string[];
  readonly deleted: readonly string[];
  /** Somebody's own under another name now: they stay, and nothing is put in their new place until they are moved there. */
  readonly moves: readonly (readonly [from: string, to: string])[];
  /** Edited there: they stay as they are, and the new text is laid beside them. */
  readonly conflicts: readonly ApplyAction[];
  /** No longer of the design, but somebody's own: they stay. */
  readonly orphans: readonly ApplyAction[];
}

/** A plan for a folder of the disk, as a person decides on it. */
export interface FolderExport extends FolderPlan {
  /** Name of the folder. */
  readonly folder: string;
  /** Something else lies there, and no export. */
  readonly isForeign: boolean;
  /**
   * Carries it out, telling how many files are done. `refused`: it could not be, and the page says why. Another plan:
   * somebody has changed the folder since, and nothing was done.
   */
  readonly write: (done: (count: number) => void) => Promise<'written' | 'refused' | FolderExport>;
}

export const planFolder = ({ made, existing }: FolderQuestion): FolderPlan => {
  const changes = applyTarget(made, existing);
  const of = (kind: ApplyAction['action']) => changes.actions.filter(({ action }) => action === kind);
  const written = of('written').map(({ path }) => path);
  const existed = written.filter((path) => existing.has(path));
  return {
    changes,
    isKnown: isMadeBefore(made, existing),
    added: written.filter((path) => !existing.has(path)),
    ...(isDocument(made.target) ? { changed: [], rewritten: existed } : { changed: existed, rewritten: [] }),
    deleted: changes.deletes,
    moves: of('orphan').flatMap(({ path, becomes }) => (becomes === undefined ? [] : [[path, becomes] as const])),
    conflicts: of('conflict').filter(({ was }) => was === undefined),
    orphans: of('orphan').filter(({ becomes }) => becomes === undefined),
  };
};
