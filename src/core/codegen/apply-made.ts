/** Files that are made and not edited, over those of a folder: what was made before is written anew, all else stays. */
import type { ApplyAction } from './apply.ts';
import type { ProjectChanges } from './apply-export.ts';

export interface MadeFile {
  readonly path: string;
  readonly text: string;
  /** Whether what was there was made by the same export. If not, it stays, and the new text stands beside it. */
  readonly isOurs: (before: string) => boolean;
}

/** `read` gives the text that lies at a path now. */
export const applyMade = (files: readonly MadeFile[], read: (path: string) => string | undefined): ProjectChanges => {
  const actions = files.map((file) => actionFor(file, read(file.path)));
  const writes = actions.flatMap(({ writeTo }, index): [string, string][] =>
    writeTo === undefined ? [] : [[writeTo, files[index]?.text ?? '']],
  );
  return { actions, writes, deletes: [] };
};

const actionFor = ({ path, text, isOurs }: MadeFile, before: string | undefined): ApplyAction => {
  if (before === text) return { path, action: 'unchanged' };
  if (before === undefined || isOurs(before)) return { path, action: 'written', writeTo: path };
  return { path, action: 'conflict', writeTo: `${path}.new` };
};
