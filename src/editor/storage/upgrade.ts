/** Brings what an older version of the store kept into the newest form; nothing of it is lost. */
import type { IDBPTransaction, StoreNames } from 'idb';
import type { Diff } from '../../core/history/change.ts';
import type { KeptDocument, Schema } from './kept.ts';

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** `from`: the version of the store; 0 for a new one. */
export const upgrade = async (transaction: Upgrade, from: number): Promise<void> => {
  if (from === 1) await takeOver(transaction);
  // The third version had all but the files, the fourth all but the studies, the fifth all but the exports: of none was anything known.
  if (from === 1 || from === 2) await describe(transaction);
};

/** The first version kept whole texts: one named `current`, and the one before as `previous`. */
const takeOver = async (transaction: Upgrade): Promise<void> => {
  const documents = transaction.objectStore('documents');
  for (const [keptAt, name] of (['previous', 'current'] as const).entries()) {
    const kept = (await documents.get(name)) as unknown as { text: string; fileName: string | null } | undefined;
    if (!kept) continue;
    const id = `first-${keptAt}`;
    await documents.delete(name);
    await documents.put({ id, fileName: kept.fileName, keptAt, checkpoint: 0, name: '', size: 0 }, id);
    await transaction.objectStore('checkpoints').put(kept.text, id);
  }
};

/** The second version did not say what the designs are called and how large they are. */
const describe = async (transaction: Upgrade): Promise<void> => {
  const documents = transaction.objectStore('documents');
  for (const kept of await documents.getAll()) {
    const text = (await transaction.objectStore('checkpoints').get(kept.id)) ?? '';
    const changes = await transaction.objectStore('journal').getAll(stepsOf(kept));
    await documents.put({ ...kept, name: nameOf(text, changes), size: text.length }, kept.id);
  }
};

const stepsOf = ({ id, checkpoint }: KeptDocument): IDBKeyRange =>
  IDBKeyRange.bound([id, checkpoint, 0], [id, checkpoint, Number.MAX_SAFE_INTEGER]);

/** A text that is no design (any more) is kept all the same; it is refused with its reason when it is opened. */
const nameOf = (text: string, changes: readonly Diff[]): string => {
  const renamed = changes.flat().findLast(({ path }) => path.length === 1 && path[0] === 'name');
  if (typeof renamed?.to === 'string') return renamed.to;
  try {
    const { name } = JSON.parse(text) as { readonly name?: unknown };
    return typeof name === 'string' ? name : '';
  } catch {
    return '';
  }
};
