/** Exports into a folder of the disk, by the rules of every export: what is yours stays, and a run that is cut off can be taken up. */

import { type ProjectChanges, pendingPath } from '../../core/codegen/apply-project.ts';
import { leftoversOf, pathsToReadFor, recordsOf, type TargetFiles } from '../../core/codegen/apply-target.ts';
import type { Target } from '../../core/codegen/target.ts';
import { fill } from '../../core/lib/text.ts';
import { notify } from '../session/session.ts';
import type { FolderExport } from '../workers/folder-plan.ts';
import { planFolderInWorker } from '../workers/folder-plan-in-worker.ts';
import { reading, written } from './database.ts';
import { isPermitted } from './files.ts';
import { notAllowed, whyNot } from './folder-texts.ts';
import { documentIdOf } from './keeping.ts';
import { exportKey, type FolderHandle } from './kept.ts';
import { atWork } from './openings.ts';
import { folderPicker } from './pickers.ts';
import { type ProjectFolder, projectFolder } from './project-folder.ts';

/** Those of the opening that was exported last, also where the browser keeps nothing. */
const latest = new Map<Target, { readonly opened: number; readonly handle: FolderHandle }>();

const known = async (target: Target): Promise<FolderHandle | undefined> => {
  const state = atWork();
  const last = latest.get(target);
  if (last?.opened === state.opened) return last.handle;
  try {
    return await (await reading()).objectStore('folders').get(exportKey(await documentIdOf(state), target));
  } catch {
    return undefined;
  }
};

/** From now on the open design is exported to this folder without a question where that is. */
const remember = (handle: FolderHandle, target: Target): void => {
  const state = atWork();
  latest.set(target, { opened: state.opened, handle });
  void documentIdOf(state)
    .then((id) => written((transaction) => transaction.objectStore('folders').put(handle, exportKey(id, target))))
    // Without the store it is known until the page closes.
    .catch(() => undefined);
};

export const canExportToFolder = (): boolean => folderPicker() !== undefined;

/** The name of the folder that the open design was exported to last, as this target; null: there is none. */
export const lastFolder = async (target: Target): Promise<string | null> => (await known(target))?.name ?? null;

/** Asks for a folder, and looks at what an export would do there. Null: cancelled, or refused, and the page says why. */
export const chooseFolder = async (made: TargetFiles): Promise<FolderExport | null> => {
  const handle = await folderPicker()?.();
  return handle ? lookAt(handle, made) : null;
};

/** The same for the folder of the last export. */
export const sameFolder = async (made: TargetFiles): Promise<FolderExport | null> => {
  const handle = await known(made.target);
  return handle ? lookAt(handle, made) : null;
};

const lookAt = async (handle: FolderHandle, made: TargetFiles): Promise<FolderExport | null> => {
  if (!(await isPermitted(handle))) {
    notify(fill(notAllowed, { folder: handle.name }), 'refusal');
    return null;
  }
  try {
    return await planFor(handle, made);
  } catch (error) {
    notify(whyNot(error, { folder: handle.name, done: 0, of: made.files.length }), 'refusal');
    return null;
  }
};

const planFor = async (handle: FolderHandle, made: TargetFiles): Promise<FolderExport> => {
  const folder = projectFolder(handle);
  const manifests = await textsOf(folder, recordsOf(made.target));
  const paths = pathsToReadFor(made, (path) => manifests.get(path));
  const texts = await textsOf(folder, paths);
  // Where an export was cut off, an empty file is one that it had only begun.
  const existing = texts.has(pendingPath) ? new Map([...texts].filter(([, text]) => text !== '')) : texts;
  const plan = await planFolderInWorker({ made, existing });
  // Documents belong beside other things; a project wants a folder of its own.
  const isForeign = made.target === 'typescript' && !plan.isKnown && !(await folder.isEmpty());
  const write = (done: (count: number) => void) => carryOut(handle, made, plan.changes, done);
  return { ...plan, folder: handle.name, isForeign, write };
};

const textsOf = async ({ read }: ProjectFolder, paths: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const texts = await Promise.all(paths.map(async (path) => [path, await read(path)] as const));
  return new Map(texts.filter((entry): entry is readonly [string, string] => entry[1] !== undefined));
};

/** Somebody may have worked in the folder while the plan was looked at: then it is made anew, and nothing done. */
const carryOut = async (
  handle: FolderHandle,
  made: TargetFiles,
  changes: ProjectChanges,
  tell: (count: number) => void,
): Promise<'written' | 'refused' | FolderExport> => {
  const steps = stepsOf(projectFolder(handle), changes, leftoversOf(made.target));
  let done = 0;
  try {
    const now = await planFor(handle, made);
    if (JSON.stringify(now.changes) !== JSON.stringify(changes)) return now;
    remember(handle, made.target);
    for (const step of steps) {
      await step();
      tell(++done);
    }
  } catch (error) {
    notify(whyNot(error, { folder: handle.name, done, of: steps.length }), 'refusal');
    return 'refused';
  }
  return 'written';
};

/** In the order that lets any later export take up one that is cut off. */
const stepsOf = (
  { write, remove }: ProjectFolder,
  { writes, deletes }: ProjectChanges,
  leftovers: readonly string[],
): (() => Promise<void>)[] => [
  ...deletes.map((path) => () => remove(path)),
  ...writes.map(
    ([path, text]) =>
      () =>
        write(path, text),
  ),
  ...leftovers.map((path) => () => remove(path)),
];
