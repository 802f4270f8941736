/** What this browser keeps: the designs that were opened last, each as a text and the changes made to it since. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Diff } from '../../core/history/change.ts';

/** A document in this browser; a file that is opened twice is two documents. */
export interface KeptDocument {
  readonly id: string;
  readonly fileName: string | null;
  /** When, in milliseconds since 1970. */
  readonly keptAt: number;
  /** Of its checkpoint; the changes of an older one mean nothing any more. */
  readonly checkpoint: number;
}

export interface KeptText extends KeptDocument {
  readonly text: string;
  /** Oldest first. */
  readonly changes: readonly Diff[];
}

interface Schema extends DBSchema {
  documents: { key: string; value: KeptDocument };
  checkpoints: { key: string; value: string };
  journal: { key: [id: string, checkpoint: number, step: number]; value: Diff };
}

const stores = ['documents', 'checkpoints', 'journal'] as const;

/** How long the store may take to open: another tab may block it, and then the page begins without what is kept. */
const patienceMs = 3000;

/** Older ones are forgotten. */
const mostKept = 10;

let database: Promise<IDBPDatabase<Schema>> | undefined;

const opened = (): Promise<IDBPDatabase<Schema>> => {
  database ??= answering(() =>
    openDB<Schema>('eventwright', 2, {
      upgrade: async (fresh, from, _to, transaction) => {
        fresh.createObjectStore('checkpoints');
        fresh.createObjectStore('journal');
        if (from === 0) fresh.createObjectStore('documents');
        else await takeOver(transaction);
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

type Upgrade = Parameters<NonNullable<Parameters<typeof openDB<Schema>>[2]>['upgrade'] & {}>[3];

/** The first version kept whole texts: one named `current`, and the one before as `previous`. */
const takeOver = async (transaction: Upgrade): Promise<void> => {
  const documents = transaction.objectStore('documents');
  for (const [keptAt, name] of (['previous', 'current'] as const).entries()) {
    const kept = (await documents.get(name)) as unknown as { text: string; fileName: string | null } | undefined;
    if (!kept) continue;
    const id = `first-${keptAt}`;
    await documents.delete(name);
    await documents.put({ id, fileName: kept.fileName, keptAt, checkpoint: 0 }, id);
    await transaction.objectStore('checkpoints').put(kept.text, id);
  }
};

const stepsOf = (id: string, checkpoint: number) =>
  IDBKeyRange.bound([id, checkpoint, 0], [id, checkpoint, Number.MAX_SAFE_INTEGER]);
const allStepsOf = (id: string) => IDBKeyRange.bound([id, 0, 0], [id, Number.MAX_SAFE_INTEGER, 0]);

/** Runs writes that happen all or not at all; resolves when the disk has them. */
const written = async <Answer>(write: (transaction: Writing) => Promise<Answer>): Promise<Answer> => {
  try {
    const transaction = await begun();
    const answer = await write(transaction);
    await transaction.done;
    return answer;
  } catch (error) {
    database = undefined;
    throw error;
  }
};

const begun = async () => (await opened()).transaction(stores, 'readwrite', { durability: 'strict' });
type Writing = Awaited<ReturnType<typeof begun>>;

/** Is the document kept here? Throws where another tab has gone on with it since it was read. */
const isKept = async (transaction: Writing, { id, checkpoint }: KeptDocument): Promise<boolean> => {
  const there = await transaction.objectStore('documents').get(id);
  if (there && there.checkpoint > checkpoint) throw new Error('Another tab has gone on with this document.');
  return there !== undefined;
};

/** Keeps a document as a text; changes kept before are in it. The oldest documents make room. */
export const keepText = (kept: KeptDocument, text: string): Promise<void> =>
  written(async (transaction) => {
    await isKept(transaction, kept);
    const documents = transaction.objectStore('documents');
    const checkpoints = transaction.objectStore('checkpoints');
    const journal = transaction.objectStore('journal');
    await documents.put(kept, kept.id);
    await checkpoints.put(text, kept.id);
    await journal.delete(allStepsOf(kept.id));
    for (const { id } of (await documents.getAll()).sort(newestFirst).slice(mostKept)) {
      await documents.delete(id);
      await checkpoints.delete(id);
      await journal.delete(allStepsOf(id));
    }
  });

/** Keeps one more change of a document that is kept as a text; false where it has made room for others since. */
export const keepChange = (kept: KeptDocument, step: number, change: Diff): Promise<boolean> =>
  written(async (transaction) => {
    if (!(await isKept(transaction, kept))) return false;
    await transaction.objectStore('journal').put(change, [kept.id, kept.checkpoint, step]);
    await transaction.objectStore('documents').put(kept, kept.id);
    return true;
  });

/** All documents kept, newest first. */
export const keptDocuments = async (): Promise<KeptDocument[]> =>
  (await (await opened()).getAll('documents')).sort(newestFirst);

export const keptText = async (id: string): Promise<KeptText | undefined> => {
  const transaction = (await opened()).transaction(stores);
  const kept = await transaction.objectStore('documents').get(id);
  const text = await transaction.objectStore('checkpoints').get(id);
  if (!kept || text === undefined) return undefined;
  return { ...kept, text, changes: await transaction.objectStore('journal').getAll(stepsOf(id, kept.checkpoint)) };
};

const newestFirst = (a: KeptDocument, b: KeptDocument): number => b.keptAt - a.keptAt;
