/** What every target says of the files that it makes, and when it makes none. */
import type { ApplyAction } from '../../core/codegen/apply.ts';
import { applyMade, type MadeFile } from '../../core/codegen/apply-made.ts';
import type { ProjectChanges } from '../../core/codegen/apply-project.ts';
import { sentenceFor } from '../../core/codegen/apply-words.ts';
import { unifiedDiff } from '../../core/lib/line-diff.ts';
import { type Call, hasFlag, printJson } from '../command.ts';
import type { DesignInput } from '../design-input.ts';
import type { Folder } from '../files.ts';
import { failing, judge } from '../judgement.ts';
import { findingText } from '../reporters/findings-text.ts';

/** What is made of a design that cannot work would not work either; `others` counts the errors that the target itself found. */
export const isStopped = (call: Call, input: DesignInput, others = 0): boolean => {
  const errors = failing(judge(input), 'error');
  for (const finding of errors) call.terminal.err(findingText(finding));
  if (errors.length + others === 0 || hasFlag(call, 'force')) return false;
  call.terminal.err('Nothing is written: repair the errors, accept them in the design, or export with --force.\n');
  if (call.format === 'json') printJson(call, { files: [] });
  return true;
};

export const writes = (call: Call): boolean => !hasFlag(call, 'check') && !hasFlag(call, 'dry-run');

/** Writes what a target makes of a design and nobody edits; gives the exit code. */
export const makeFiles = (call: Call, folder: Folder, files: readonly MadeFile[]): number => {
  const changes = applyMade(files, folder.read);
  if (writes(call)) for (const [path, text] of changes.writes) folder.write(path, text);
  return tellFiles(call, folder, changes);
};

/** Prints what has happened to the files, or would happen, and gives the exit code; `told` is of the target alone. */
export const tellFiles = (
  call: Call,
  folder: Folder,
  { actions, writes, deletes }: ProjectChanges,
  told: { readonly slug?: string } = {},
): number => {
  const diffs = hasFlag(call, 'dry-run') ? diffsOf(folder, { actions, writes, deletes }) : new Map<string, string>();
  if (call.format === 'json')
    printJson(call, {
      ...told,
      files: actions.map(({ writeTo: _, ...file }) => ({ ...file, diff: diffs.get(file.path) })),
    });
  else tell(call, actions, [...diffs.values()]);
  const differs = writes.length + deletes.length > 0;
  return actions.some(({ action }) => action === 'conflict') || (hasFlag(call, 'check') && differs) ? 1 : 0;
};

/** By path, of all that would be written or deleted; `git apply` and `patch` read them. */
const diffsOf = (folder: Folder, { actions, writes }: ProjectChanges): ReadonlyMap<string, string> => {
  const texts = new Map(writes);
  return new Map(
    actions
      .filter(({ action, writeTo }) => action === 'deleted' || writeTo !== undefined)
      .map(({ path, writeTo = path }) => [
        path,
        unifiedDiff(writeTo, folder.read(writeTo)?.replaceAll('\r\n', '\n'), texts.get(writeTo)),
      ]),
  );
};

const tell = (call: Call, actions: readonly ApplyAction[], diffs: readonly string[]): void => {
  for (const action of actions) {
    const sentence = sentenceFor(action);
    if (sentence !== undefined) call.terminal.out(`${sentence}\n`);
  }
  const differing = actions.filter(({ action }) => action !== 'unchanged' && action !== 'kept');
  call.terminal.out(`${differing.length} of ${actions.length} files differ\n`);
  for (const diff of diffs) call.terminal.out(`\n${diff}`);
};
