/** What this browser keeps: the open document, its checkpoint before, and nothing else. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

export interface KeptDocument {
  readonly text: string;
  readonly fileName: string | null;
}

interface Schema extends DBSchema {
  documents: { key: 'current' | 'previous'; value: KeptDocument };
}

let database: Promise<IDBPDatabase<Schema>> | undefined;

const opened = (): Promise<IDBPDatabase<Schema>> => {
  database ??= openDB<Schema>('eventwright', 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('documents');
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

/** Keeps a document; the one kept before stays as `previous`, in the same transaction, so that one of them is always whole. */
export const keepDocument = async (kept: KeptDocument): Promise<void> => {
  try {
    const transaction = (await opened()).transaction('documents', 'readwrite', { durability: 'strict' });
    const before = await transaction.store.get('current');
    if (before) await transaction.store.put(before, 'previous');
    await transaction.store.put(kept, 'current');
    await transaction.done;
  } catch (error) {
    database = undefined;
    throw error;
  }
};

/** The documents kept, newest first; the second is tried when the first cannot be read. */
export const keptDocuments = async (): Promise<KeptDocument[]> => {
  const store = await opened();
  const both = [await store.get('documents', 'current'), await store.get('documents', 'previous')];
  return both.filter((kept) => kept !== undefined);
};
