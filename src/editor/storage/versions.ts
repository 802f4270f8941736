/** Versions of a design in this browser: kept by name, or by themselves now and then; each is a whole text. */
import { allVersionsOf, reading, type Writing, written } from './database.ts';
import { isFull } from './is-full.ts';
import type { KeptVersion } from './kept.ts';
import { expendable, superfluous } from './thinning.ts';

/** Newest first. */
export const versionsOf = async (document: string): Promise<readonly KeptVersion[]> =>
  (await (await reading()).objectStore('versions').getAll(allVersionsOf(document))).reverse();

/** Undefined where it is gone. */
export const versionText = async (document: string, at: number): Promise<string | undefined> =>
  (await reading()).objectStore('versionTexts').get([document, at]);

/**
 * Keeps a text as a version, named or by itself (`null`); older ones that nobody named make room. What is kept already is
 * not kept twice: the newest version only gets the name. Rejects where there is no room for it even so.
 */
export const keepVersion = async (document: string, text: string, name: string | null): Promise<void> => {
  try {
    await putVersion(document, text, name);
  } catch (error) {
    if (!isFull(error) || !(await makeRoom(text.length, 'for-a-version'))) throw error;
    await putVersion(document, text, name);
  }
};

/**
 * Last exports and studies, which can be made again, and then versions that nobody named make room in a full store, for about
 * twice as many characters as are needed. The newest of a document goes for a design only. False: there is nothing left that could go.
 */
export const makeRoom = (needed: number, purpose: 'for-a-version' | 'for-a-design'): Promise<boolean> =>
  written(async (transaction) => {
    const versions = expendable(await transaction.objectStore('versions').getAll());
    const documents = new Set(versions.map(({ document }) => document)).size;
    const going = purpose === 'for-a-design' ? versions : versions.slice(0, versions.length - documents);
    const made = [
      ...(await transaction.objectStore('exports').getAll()),
      ...(await transaction.objectStore('studies').getAll()),
    ];
    for (const store of ['exports', 'exportZips', 'studies', 'studyResults'] as const)
      await transaction.objectStore(store).clear();
    let freed = made.reduce((sum, { size }) => sum + size, 0);
    for (const version of going) {
      if (freed >= 2 * needed) break;
      await remove(transaction, version);
      freed += version.size;
    }
    return going.length > 0 || made.length > 0;
  });

const putVersion = (document: string, text: string, name: string | null): Promise<void> =>
  written(async (transaction) => {
    const versions = transaction.objectStore('versions');
    const all = await versions.getAll(allVersionsOf(document));
    const newest = all.at(-1);
    const isKept = newest && (await transaction.objectStore('versionTexts').get([document, newest.at])) === text;
    if (isKept && (name === null || newest.name === null)) {
      await versions.put({ ...newest, name: name ?? newest.name }, [document, newest.at]);
      return;
    }
    // A clock that was set back must not write over what is there.
    const at = Math.max(Date.now(), (newest?.at ?? 0) + 1);
    const version = { document, at, name, size: text.length };
    await put(transaction, version, text);
    for (const each of superfluous([...all, version], at)) await remove(transaction, each);
  });

/** An empty name makes it one of those that go with time. */
export const nameVersion = (document: string, at: number, name: string): Promise<void> =>
  written(async (transaction) => {
    const versions = transaction.objectStore('versions');
    const version = await versions.get([document, at]);
    if (version) await versions.put({ ...version, name: name === '' ? null : name }, [document, at]);
  });

export const removeVersion = (version: KeptVersion): Promise<void> =>
  written((transaction) => remove(transaction, version));

/** Takes a removed version back, with the text that it had. */
export const putVersionBack = (version: KeptVersion, text: string): Promise<void> =>
  written((transaction) => put(transaction, version, text));

const put = async (transaction: Writing, version: KeptVersion, text: string): Promise<void> => {
  await transaction.objectStore('versions').put(version, [version.document, version.at]);
  await transaction.objectStore('versionTexts').put(text, [version.document, version.at]);
};

const remove = async (transaction: Writing, { document, at }: KeptVersion): Promise<void> => {
  await transaction.objectStore('versions').delete([document, at]);
  await transaction.objectStore('versionTexts').delete([document, at]);
};
