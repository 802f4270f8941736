/** What every target says of the files that it makes, and when it makes none. */
import type { ApplyAction } from '../../core/codegen/apply.ts';
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

/** The one file of a target, with its exit code. What was there and is not `isOurs` stays, and the new text stands beside it. */
export const makeFile = (
  call: Call,
  folder: Folder,
  {
    path,
    text,
    isOurs,
  }: { readonly path: string; readonly text: string; readonly isOurs: (before: string) => boolean },
): number => {
  const before = folder.read(path);
  const isForeign = before !== undefined && before !== text && !isOurs(before);
  const action = before === text ? 'unchanged' : isForeign ? 'conflict' : 'written';
  const writeTo = isForeign ? `${path}.new` : path;
  if (writes(call) && action !== 'unchanged') folder.write(writeTo, text);
  return tellFiles(call, [{ path, action, writeTo }], action !== 'unchanged');
};

/** Prints the files and gives the exit code. `differs`: something was or would be written. */
export const tellFiles = (call: Call, actions: readonly ApplyAction[], differs: boolean): number => {
  if (call.format === 'json') printJson(call, { files: actions.map(({ path, action }) => ({ path, action })) });
  else tell(call, actions);
  return actions.some(({ action }) => action === 'conflict') || (hasFlag(call, 'check') && differs) ? 1 : 0;
};

const tell = (call: Call, actions: readonly ApplyAction[]): void => {
  const told = actions.filter(({ action }) => action !== 'unchanged' && action !== 'kept');
  for (const { path, action, writeTo } of told)
    call.terminal.out(
      `${action.padEnd(8)}  ${path}${action === 'conflict' ? ` was edited; the new text is ${writeTo}` : ''}\n`,
    );
  call.terminal.out(`${told.length} of ${actions.length} files differ\n`);
};
