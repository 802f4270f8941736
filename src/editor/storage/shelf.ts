/** The designs of this browser as a list to choose from: renamed, duplicated, thrown away and taken back. Loaded with its window. */
import { applyDiff } from '../../core/history/apply-diff.ts';
import type { Design } from '../../core/model/design.ts';
import { startEmpty } from '../session/opening.ts';
import { session } from '../session/session.ts';
import { stepsOf, type Writing, written } from './database.ts';
import { forget, keptDocuments, keptText } from './documents.ts';
import { inTurn, keepNow } from './keeping.ts';
import type { KeptDocument } from './kept.ts';
import { currentDocument } from './openings.ts';
import { openElsewhere, whileFree } from './tab.ts';

export interface ShelfItem extends KeptDocument {
  readonly here: boolean;
  /** Another tab works on it. */
  readonly elsewhere: boolean;
}

/** All designs, the one that was worked on last first; what nobody has changed and nobody shows any more goes. */
export const listDesigns = async (): Promise<readonly ShelfItem[]> => {
  await keepWhatIsNew();
  const here = currentDocument()?.id;
  const elsewhere = await openElsewhere();
  await forget((kept) => isLeftOver(kept) || (kept.untouched === true && kept.id !== here && !elsewhere.has(kept.id)));
  return (await keptDocuments()).map((kept) => ({
    ...kept,
    here: kept.id === here,
    elsewhere: kept.id !== here && elsewhere.has(kept.id),
  }));
};

const keepWhatIsNew = async (): Promise<void> => {
  if (session.getState().saveState !== 'saved') await inTurn(() => keepNow());
};

/** The design as it was kept last; undefined where it is gone. Not checked: for looking at only. */
export const keptDesign = async (id: string): Promise<Design | undefined> => {
  const kept = await keptText(id);
  return kept?.changes.reduce(applyDiff, JSON.parse(kept.text) as Design);
};

/** Gives a design that is open nowhere another name. False where another tab has opened it meanwhile. */
export const renameKept = (id: string, name: string): Promise<boolean> =>
  whileFree(id, () =>
    written(async (transaction) => {
      const kept = await transaction.objectStore('documents').get(id);
      if (kept && kept.name !== name) await addName(transaction, kept, name);
    }),
  );

const addName = async (transaction: Writing, kept: KeptDocument, name: string): Promise<void> => {
  const journal = transaction.objectStore('journal');
  const steps = await journal.getAllKeys(stepsOf(kept.id, kept.checkpoint));
  const change = [{ path: ['name'], from: kept.name, to: name }];
  await journal.put(change, [kept.id, kept.checkpoint, (steps.at(-1)?.[2] ?? 0) + 1]);
  await transaction.objectStore('documents').put(differing({ ...kept, name }), kept.id);
};

/** The file, where it has one, does not hold this state. */
const differing = (kept: KeptDocument): KeptDocument =>
  kept.file ? { ...kept, file: { ...kept.file, same: false } } : kept;

/** Another design that begins with the state of this one. */
export const duplicateKept = async (id: string, name: string): Promise<void> => {
  if (currentDocument()?.id === id) await keepWhatIsNew();
  await written(async (transaction) => {
    const kept = await transaction.objectStore('documents').get(id);
    const text = await transaction.objectStore('checkpoints').get(id);
    if (!kept || text === undefined) return;
    const { untouched: _untouched, file: _file, ...facts } = kept;
    const copy = { ...facts, id: crypto.randomUUID(), fileName: null, keptAt: Date.now() };
    const changes = await transaction.objectStore('journal').getAll(stepsOf(id, kept.checkpoint));
    await transaction.objectStore('checkpoints').put(text, copy.id);
    for (const [step, change] of changes.entries())
      await transaction.objectStore('journal').put(change, [copy.id, copy.checkpoint, step + 1]);
    await addName(transaction, copy, name);
  });
};

/** Throws a design away for now; where it is open here, an empty canvas takes its place. False where another tab has opened it. */
export const removeKept = async (id: string): Promise<boolean> => {
  const isOpen = currentDocument()?.id === id;
  if (!isOpen) return whileFree(id, () => mark(id, Date.now()));
  await keepWhatIsNew();
  await mark(id, Date.now());
  return startEmpty();
};

export const takeBack = (id: string): Promise<void> => mark(id, undefined);

const mark = (id: string, removedAt: number | undefined): Promise<void> =>
  written(async (transaction) => {
    const documents = transaction.objectStore('documents');
    const kept = await documents.get(id);
    if (!kept) return;
    // Whoever throws something away has looked at it.
    const { removedAt: _before, untouched: _untouched, ...facts } = kept;
    await documents.put(removedAt === undefined ? facts : { ...facts, removedAt }, id);
  });

/** What was thrown away goes for good, with its versions. */
export const removeForGood = (id: string): Promise<void> =>
  forget((kept) => kept.id === id && kept.removedAt !== undefined);

/** How long what a closed page threw away may stay: an undo is offered for far less than this. */
const leftOverMs = 10 * 60_000;

const isLeftOver = ({ removedAt }: KeptDocument): boolean =>
  removedAt !== undefined && removedAt < Date.now() - leftOverMs;

/** Bytes that the browser uses for this site, and how many it would give; null where it does not tell. */
export const roomUsed = async (): Promise<{ readonly used: number; readonly quota: number } | null> => {
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
  return usage === undefined || quota === undefined ? null : { used: usage, quota };
};
