/** What this browser keeps: the designs that were opened last, each with what tells it from the others. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

export interface KeptDocument {
  /** Of the document in this browser; a file that is opened twice is two documents. */
  readonly id: string;
  readonly text: string;
  readonly fileName: string | null;
  /** When, in milliseconds since 1970. */
  readonly keptAt: number;
}

interface Schema extends DBSchema {
  documents: { key: string; value: KeptDocument };
}

/** Older ones are forgotten. */
const mostKept = 10;

let database: Promise<IDBPDatabase<Schema>> | undefined;

const opened = (): Promise<IDBPDatabase<Schema>> => {
  database ??= openDB<Schema>('eventwright', 2, {
    upgrade: async (fresh, from, _to, transaction) => {
      if (from === 0) fresh.createObjectStore('documents');
      else await renameFirst(transaction.objectStore('documents'));
    },
    // Another tab wants a newer version: let go, and open again at the next write.
    blocking: (_from, _to, event) => {
      (event.target as IDBDatabase).close();
      database = undefined;
    },
    terminated: () => {
      database = undefined;
    },
  });
  return database;
};

interface FirstStore {
  get: (key: string) => Promise<Pick<KeptDocument, 'text' | 'fileName'> | undefined>;
  put: (value: KeptDocument, key: string) => Promise<unknown>;
  clear: () => Promise<void>;
}

/** The first version kept one document under the name `current`, and the one before as `previous`. */
const renameFirst = async (store: FirstStore): Promise<void> => {
  const both = [await store.get('previous'), await store.get('current')];
  await store.clear();
  for (const [keptAt, kept] of both.entries()) {
    const id = `first-${keptAt}`;
    if (kept) await store.put({ id, text: kept.text, fileName: kept.fileName, keptAt }, id);
  }
};

/** Keeps a document, whole or not at all; resolves when the disk has it. */
export const keepDocument = async (kept: KeptDocument): Promise<void> => {
  try {
    const transaction = (await opened()).transaction('documents', 'readwrite', { durability: 'strict' });
    await transaction.store.put(kept, kept.id);
    const older = (await transaction.store.getAll()).sort(newestFirst).slice(mostKept);
    for (const { id } of older) await transaction.store.delete(id);
    await transaction.done;
  } catch (error) {
    database = undefined;
    throw error;
  }
};

/** All documents kept, newest first. */
export const keptDocuments = async (): Promise<KeptDocument[]> =>
  (await (await opened()).getAll('documents')).sort(newestFirst);

export const keptDocument = async (id: string): Promise<KeptDocument | undefined> =>
  (await opened()).get('documents', id);

const newestFirst = (a: KeptDocument, b: KeptDocument): number => b.keptAt - a.keptAt;
