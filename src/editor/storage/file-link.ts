/** Which file a design belongs to, remembered with its document, so that a reload forgets neither the file nor what it held. */
import { crcOf } from '../../core/lib/crc.ts';
import type { SessionState } from '../session/session-state.ts';
import { reading, written } from './database.ts';
import { documentIdOf, keeping } from './keeping.ts';
import type { FileHandle, FolderHandle, KeptFile } from './kept.ts';
import { documentOfOpening, isOpen } from './openings.ts';

/** That of the opening to which a file was given last, also where the browser keeps nothing. */
let latest: { readonly opened: number; readonly file: KeptFile } | undefined;

const sumOf = (text: string): Pick<KeptFile, 'length' | 'sum'> => ({
  length: text.length,
  sum: crcOf(new TextEncoder().encode(text)),
});

/** Undefined where the design belongs to no file that could be written. */
export const fileOf = async (state: SessionState): Promise<KeptFile | undefined> => {
  if (latest?.opened === state.opened) return latest.file;
  const id = documentOfOpening(state)?.id;
  try {
    return id === undefined ? undefined : await (await reading()).objectStore('files').get(id);
  } catch {
    // Where the store does not answer, the file has to be chosen again.
    return undefined;
  }
};

/** From now on the design belongs to this file, which holds this text; `modified`: when it was changed last. */
export const linkFile = (state: SessionState, handle: FileHandle, text: string, modified: number): void => {
  const file = { handle, modified, ...sumOf(text) };
  latest = { opened: state.opened, file };
  if (isOpen(state)) keeping.setState({ outside: false });
  void documentIdOf(state)
    .then((id) => written((transaction) => transaction.objectStore('files').put(file, id)))
    // Without the store it is known until the page closes.
    .catch(() => undefined);
};

export interface Outside {
  readonly text: string;
  readonly modified: number;
}

/** What the file holds where that is not what this page last read or wrote; null: nothing has changed. Rejects where it cannot be read. */
export const changedOutside = async (known: KeptFile): Promise<Outside | null> => {
  const file = await known.handle.getFile();
  const text = await file.text();
  const { length, sum } = sumOf(text);
  return length === known.length && sum === known.sum ? null : { text, modified: file.lastModified };
};

/** Writes the text, and remembers what the file holds by then. Rejects where that cannot be. */
export const writeFile = async (state: SessionState, handle: FileHandle, text: string): Promise<void> => {
  const stream = await handle.createWritable();
  await stream.write(text);
  await stream.close();
  const { lastModified } = await handle.getFile();
  linkFile(state, handle, text, lastModified);
};

/** May the file or folder be read or written without asking anybody? */
export const isAllowed = async (handle: FileHandle | FolderHandle, mode: 'read' | 'readwrite'): Promise<boolean> =>
  handle.queryPermission === undefined || (await handle.queryPermission({ mode })) === 'granted';
