/** Opening and saving design files: in place where the browser can, else by upload and download. */

import { fill, type Text } from '../../core/lib/text.ts';
import { open } from '../session/opening.ts';
import { notify, session, textToSave } from '../session/session.ts';
import { isLookedAt, type SessionState } from '../session/session-state.ts';
import { fileUnreadable, fileUnwritten, pictureWithoutDesign, readOnlyReasons } from '../session/session-texts.ts';
import { download } from '../ui/download.ts';
import { decide, settle, watchFile } from './file-changed.ts';
import { changedOutside, fileOf, isAllowed, linkFile, writeFile } from './file-link.ts';
import { fileTexts } from './file-texts.ts';
import { textOfFile } from './held-design.ts';
import { noteWritten } from './keeping.ts';
import type { FileHandle, FolderHandle, KeptFile } from './kept.ts';
import { isOpen } from './openings.ts';
import { openPicker, savePicker, uploaded } from './pickers.ts';

/** A file that is gone, locked or on a full disk is no silent end: the page says so, and nothing has changed. */
const orSay = async (failed: Text, work: () => Promise<boolean>): Promise<boolean> => {
  try {
    return await work();
  } catch {
    notify(failed, 'refusal');
    return false;
  }
};

/** Asks for a file and opens it. False: cancelled, refused or not to be read. */
export const openFile = (): Promise<boolean> =>
  orSay(fileUnreadable, async () => {
    const pick = openPicker();
    if (!pick) {
      const file = await uploaded();
      return file !== undefined && openBlob(file);
    }
    const handle = await pick();
    const file = await handle?.getFile();
    if (!handle || !file || !(await openBlob(file))) return false;
    const state = session.getState();
    // A picture that held the design is not written over with its text.
    if (state.fileName === handle.name) linkFile(state, handle, await file.text(), file.lastModified);
    return true;
  });

/** Opens a file that was dropped or uploaded: a design, or a picture that holds one. */
export const openBlob = (file: File): Promise<boolean> =>
  orSay(fileUnreadable, async () => {
    const read = await textOfFile(file);
    if (read) return open(read.text, read.name);
    notify(pictureWithoutDesign, 'refusal');
    return false;
  });

/** Writes the design to its file, or to one that is asked for. False: cancelled, or not to be written. */
export const saveFile = (): Promise<boolean> => orSay(fileUnwritten, () => save('its-own'));

/** Asks for another file and writes the design to it, which belongs to that one from then on. */
export const saveFileAs = (): Promise<boolean> => orSay(fileUnwritten, () => save('another'));

const save = async (where: 'its-own' | 'another'): Promise<boolean> => {
  const state = session.getState();
  const { readOnly } = state;
  // What is only looked at is not the design that the file belongs to.
  if (readOnly && (readOnly === 'newer-format' || isLookedAt(readOnly))) {
    notify(readOnlyReasons[readOnly], 'refusal');
    return false;
  }
  const pick = savePicker();
  const known = pick && where === 'its-own' ? await fileOf(state) : undefined;
  if (known) return saveInPlace(state, known);
  return pick ? saveChosen(state, pick) : saveDownload(state);
};

const saveDownload = async (state: SessionState): Promise<boolean> => {
  const name = suggestedName(state);
  download(new Blob([await textToSave(state)], { type: 'application/json' }), name);
  noteSaved(state, name);
  return true;
};

const saveChosen = async (
  { opened }: SessionState,
  pick: NonNullable<ReturnType<typeof savePicker>>,
): Promise<boolean> => {
  const handle = await pick(suggestedName(session.getState()));
  const state = session.getState();
  // Another design was opened over the question: nobody asked to save that one there.
  if (!handle || state.opened !== opened) return false;
  await saveTo(state, handle);
  return true;
};

/** A file that does not work any more is told, and another one asked for. */
const saveInPlace = async (state: SessionState, known: KeptFile): Promise<boolean> => {
  const { handle } = known;
  const elsewhere = { label: fileTexts.saveElsewhere, run: () => void saveFileAs() };
  if (!(await isPermitted(handle))) {
    notify(fill(fileTexts.notAllowed, { file: handle.name }), 'refusal', elsewhere);
    return false;
  }
  try {
    return await saveUnlessChanged(state, known);
  } catch {
    notify(fill(fileTexts.notReached, { file: handle.name }), 'refusal', elsewhere);
  }
  const pick = savePicker();
  // Not every browser opens its window so long after the key: then there is the button.
  return pick ? saveChosen(state, pick).catch(() => false) : false;
};

const saveUnlessChanged = async (state: SessionState, known: KeptFile): Promise<boolean> => {
  const theirs = await changedOutside(known);
  const isTheSame = theirs === null || theirs.text === (await textToSave(state));
  if (!isTheSame && (await settle(state, known, theirs)) !== 'mine') return false;
  if (!isOpen(state)) return false;
  await saveTo(session.getState(), known.handle);
  return true;
};

/** After a reload the browser asks again; that has to be said, for it asks in its own words. */
export const isPermitted = async (handle: FileHandle | FolderHandle): Promise<boolean> => {
  if (handle.requestPermission === undefined || (await isAllowed(handle, 'readwrite'))) return true;
  notify(fill(fileTexts.asksAgain, { file: handle.name }));
  return (await handle.requestPermission({ mode: 'readwrite' }).catch(() => 'denied')) === 'granted';
};

const saveTo = async (state: SessionState, handle: FileHandle): Promise<void> => {
  await writeFile(state, handle, await textToSave(state));
  noteSaved(state, handle.name);
};

const noteSaved = (state: SessionState, name: string): void => {
  if (isOpen(state)) session.setState({ fileName: name, borrowed: false });
  // The document in this browser knows from now on what its file holds.
  void noteWritten(state).catch(() => undefined);
};

/** What to do with a file that was changed outside; where it is to be written over, that is done. */
export const decideFile = (): Promise<boolean> =>
  orSay(fileUnwritten, async () => {
    const state = session.getState();
    const known = (await decide()) === 'mine' ? await fileOf(state) : undefined;
    if (!known || !isOpen(state) || !(await isPermitted(known.handle))) return false;
    await saveTo(session.getState(), known.handle);
    return true;
  });

/** From now on what something else does to the open file is noticed. */
export const watchFiles = (): void => watchFile(() => void decideFile());

const suggestedName = ({ fileName, design }: SessionState): string => {
  if (fileName?.endsWith('.json')) return fileName;
  const slug = design.name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `${slug || 'design'}.eventwright.json`;
};

/** A file that is only read, such as one to compare with; undefined: cancelled, or not to be read. */
export const readChosen = async (): Promise<{ readonly name: string; readonly text: string } | undefined> => {
  let read: { readonly name: string; readonly text: string } | undefined;
  await orSay(fileUnreadable, async () => {
    const file = await uploaded();
    read = file && ((await textOfFile(file)) ?? undefined);
    if (file && !read) notify(pictureWithoutDesign, 'refusal');
    return read !== undefined;
  });
  return read;
};
