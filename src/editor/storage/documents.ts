/** The designs that this browser keeps, each as a text and the changes made to it since. */
import { targets } from '../../core/codegen/target.ts';
import type { Diff } from '../../core/history/change.ts';
import { allStepsOf, allVersionsOf, reading, stepsOf, type Writing, written } from './database.ts';
import { exportKey, type KeptDocument, newestFirst } from './kept.ts';

export interface KeptText extends KeptDocument {
  readonly text: string;
  /** Oldest first. */
  readonly changes: readonly Diff[];
}

/** Another tab has gone on with a document since this one read it. */
export class GoneOn extends Error {}

/** Is the document kept here? Throws `GoneOn` where that is so. */
const isKept = async (transaction: Writing, { id, checkpoint }: KeptDocument): Promise<boolean> => {
  const there = await transaction.objectStore('documents').get(id);
  if (there && there.checkpoint > checkpoint) throw new GoneOn('Another tab has gone on with this document.');
  return there !== undefined;
};

/** Keeps a document as a text; changes kept before are in it, and go in the same moment. */
export const keepText = (kept: KeptDocument, text: string): Promise<void> =>
  written(async (transaction) => {
    await isKept(transaction, kept);
    await transaction.objectStore('documents').put(kept, kept.id);
    await transaction.objectStore('checkpoints').put(text, kept.id);
    await transaction.objectStore('journal').delete(allStepsOf(kept.id));
  });

/** Keeps one more change of a document that is kept as a text; false where that is here no more. */
export const keepChange = (kept: KeptDocument, step: number, change: Diff): Promise<boolean> =>
  written(async (transaction) => {
    if (!(await isKept(transaction, kept))) return false;
    await transaction.objectStore('journal').put(change, [kept.id, kept.checkpoint, step]);
    await transaction.objectStore('documents').put(kept, kept.id);
    return true;
  });

/** Keeps what is known about a document, of which nothing else has changed; false where it is here no more. */
export const keepFacts = (kept: KeptDocument): Promise<boolean> =>
  written(async (transaction) => {
    if (!(await isKept(transaction, kept))) return false;
    await transaction.objectStore('documents').put(kept, kept.id);
    return true;
  });

/** All documents that were not thrown away, the one that was worked on last first. */
export const keptDocuments = async (): Promise<KeptDocument[]> =>
  (await (await reading()).objectStore('documents').getAll())
    .filter(({ removedAt }) => removedAt === undefined)
    .sort(newestFirst);

export const keptText = async (id: string): Promise<KeptText | undefined> => {
  const transaction = await reading();
  const kept = await transaction.objectStore('documents').get(id);
  const text = await transaction.objectStore('checkpoints').get(id);
  if (!kept || text === undefined) return undefined;
  return { ...kept, text, changes: await transaction.objectStore('journal').getAll(stepsOf(id, kept.checkpoint)) };
};

/** Forgets the documents that answer to the question, with all their versions, studies and exports. */
export const forget = (isForgotten: (kept: KeptDocument) => boolean): Promise<void> =>
  written(async (transaction) => {
    for (const { id } of (await transaction.objectStore('documents').getAll()).filter(isForgotten)) {
      await transaction.objectStore('documents').delete(id);
      await transaction.objectStore('checkpoints').delete(id);
      await transaction.objectStore('journal').delete(allStepsOf(id));
      await transaction.objectStore('files').delete(id);
      await transaction.objectStore('versions').delete(allVersionsOf(id));
      await transaction.objectStore('versionTexts').delete(allVersionsOf(id));
      await transaction.objectStore('studies').delete(id);
      await transaction.objectStore('studyResults').delete(id);
      for (const key of targets.map((target) => exportKey(id, target)))
        for (const store of ['exports', 'exportZips', 'folders'] as const)
          await transaction.objectStore(store).delete(key);
    }
  });
