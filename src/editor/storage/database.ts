/** The store of this browser (IndexedDB): opened when it is first needed, brought up to date, opened again when it was lost. */
import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { type Schema, stores } from './kept.ts';
import { upgrade } from './upgrade.ts';

/** How long the store may take to open: another tab may block it, and then the page begins without what is kept. */
const patienceMs = 3000;

let database: Promise<IDBPDatabase<Schema>> | undefined;

const opened = (): Promise<IDBPDatabase<Schema>> => {
  database ??= answering(() =>
    openDB<Schema>('eventwright', 6, {
      upgrade: async (fresh, from, _to, transaction) => {
        if (from < 1) fresh.createObjectStore('documents');
        if (from < 2) {
          fresh.createObjectStore('checkpoints');
          fresh.createObjectStore('journal');
        }
        if (from < 3) {
          fresh.createObjectStore('versions');
          fresh.createObjectStore('versionTexts');
        }
        if (from < 4) fresh.createObjectStore('files');
        if (from < 5) {
          fresh.createObjectStore('studies');
          fresh.createObjectStore('studyResults');
        }
        fresh.createObjectStore('exports');
        fresh.createObjectStore('exportZips');
        fresh.createObjectStore('folders');
        await upgrade(transaction, from);
      },
      // Another tab wants a newer version: let go, and open again at the next write.
      blocking: (_from, _to, event) => {
        (event.target as IDBDatabase).close();
        database = undefined;
      },
      terminated: () => {
        database = undefined;
      },
    }),
  );
  return database;
};

/** The store, or soon the reason why there is none; the next who asks tries again. */
const answering = (open: () => Promise<IDBPDatabase<Schema>>): Promise<IDBPDatabase<Schema>> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      database = undefined;
      reject(new Error('The store does not answer.'));
    }, patienceMs);
    open()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });

type Stores = typeof stores;

export type Reading = IDBPTransaction<Schema, Stores, 'readonly'>;
export type Writing = IDBPTransaction<Schema, Stores, 'readwrite'>;

/** What several reads see is one state of the store. */
export const reading = async (): Promise<Reading> => (await opened()).transaction(stores);

/** Runs writes that happen all or not at all; resolves when the disk has them. */
export const written = async <Answer>(write: (transaction: Writing) => Promise<Answer>): Promise<Answer> => {
  try {
    const transaction: Writing = (await opened()).transaction(stores, 'readwrite', { durability: 'strict' });
    // What fails inside is told by the write; that the transaction then ends is no second failure.
    transaction.done.catch(() => undefined);
    const answer = await write(transaction).catch((reason: unknown) => {
      const cause = transaction.error ?? reason;
      giveUp(transaction);
      throw cause;
    });
    await transaction.done;
    return answer;
  } catch (error) {
    database = undefined;
    throw error;
  }
};

const giveUp = (transaction: Writing): void => {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
};

export const stepsOf = (id: string, checkpoint: number): IDBKeyRange =>
  IDBKeyRange.bound([id, checkpoint, 0], [id, checkpoint, Number.MAX_SAFE_INTEGER]);
export const allStepsOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0, 0], [id, Number.MAX_SAFE_INTEGER, 0]);
export const allVersionsOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
