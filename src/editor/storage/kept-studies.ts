/** The last finished study of each design, beside the design in the store of this browser. */
import type { FinishedStudy } from '../workers/study-desk.ts';
import { reading, type Writing, written } from './database.ts';
import { bytesOf, outlived } from './room-beside.ts';

/** Grows with every change of what a finished study holds: what an older page kept is then forgotten, not misread. */
const studyForm = 2;

/** Rejects where the store has no room for it. */
export const keepStudy = (document: string, study: FinishedStudy): Promise<void> => {
  const kept = { document, at: Date.now(), size: bytesOf(study), form: studyForm };
  return written(async (transaction) => {
    const others = await transaction.objectStore('studies').getAll();
    const all = [...others.filter((other) => other.document !== document), kept];
    await transaction.objectStore('studies').put(kept, document);
    await transaction.objectStore('studyResults').put(study, document);
    for (const { document: old } of outlived(all)) await remove(transaction, old);
  });
};

/** Undefined where none is kept, or none that this page understands. */
export const keptStudy = async (document: string): Promise<FinishedStudy | undefined> => {
  const transaction = await reading();
  const kept = await transaction.objectStore('studies').get(document);
  return kept?.form === studyForm ? transaction.objectStore('studyResults').get(document) : undefined;
};

const remove = async (transaction: Writing, document: string): Promise<void> => {
  await transaction.objectStore('studies').delete(document);
  await transaction.objectStore('studyResults').delete(document);
};
