/** Opening and saving design files: in place where the browser can, else by upload and download. */

import type { Text } from '../../core/lib/text.ts';
import { open } from '../session/opening.ts';
import { notify, session, textToSave } from '../session/session.ts';
import { isLookedAt } from '../session/session-state.ts';
import { fileUnreadable, fileUnwritten, pictureWithoutDesign, readOnlyReasons } from '../session/session-texts.ts';
import { download } from '../ui/download.ts';
import { textOfFile } from './held-design.ts';
import { noteWritten } from './keeping.ts';
import { isOpen } from './openings.ts';

interface WritableFile {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
}

/** The File System Access API (WICG), which not every browser has and TypeScript does not know. */
interface FilePickers {
  showOpenFilePicker?(options: object): Promise<WritableFile[]>;
  showSaveFilePicker?(options: object): Promise<WritableFile>;
}

const pickers = (): FilePickers => window as unknown as FilePickers;
const types = [{ description: 'Eventwright', accept: { 'application/json': ['.json'] } }];
const readable = [...types, { description: 'SVG, PNG', accept: { 'image/svg+xml': ['.svg'], 'image/png': ['.png'] } }];

/** The file that the open design came from, so that saving again asks nothing. */
let current: { readonly file: WritableFile; readonly opened: number } | undefined;

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
    const pick = pickers().showOpenFilePicker;
    if (!pick) return await upload();
    const file = await chosen(async () => (await pick.call(window, { types: readable, multiple: false }))[0]);
    if (!file || !(await openBlob(await file.getFile()))) return false;
    const { opened, fileName } = session.getState();
    // A picture that held the design is not written over with its text.
    if (fileName === file.name) current = { file, opened };
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
export const saveFile = (): Promise<boolean> => orSay(fileUnwritten, write);

const write = async (): Promise<boolean> => {
  const { opened, readOnly } = session.getState();
  // What is only looked at is not the design that the file belongs to.
  if (readOnly && (readOnly === 'newer-format' || isLookedAt(readOnly))) {
    notify(readOnlyReasons[readOnly], 'refusal');
    return false;
  }
  const pick = pickers().showSaveFilePicker;
  const known = current?.opened === opened ? current.file : undefined;
  const file = pick && (known ?? (await chosen(() => pick.call(window, { types, suggestedName: suggestedName() }))));
  if (pick && !file) return false;
  const state = session.getState();
  // Another design was opened over the question: nobody asked to save that one there.
  if (state.opened !== opened) return false;
  const text = await textToSave(state);
  const name = file?.name ?? suggestedName();
  if (file) await writeInPlace(file, text);
  else download(new Blob([text], { type: 'application/json' }), name);
  if (file) current = { file, opened };
  if (isOpen(state)) session.setState({ fileName: name, borrowed: false });
  // The document in this browser knows from now on what its file holds.
  void noteWritten(state).catch(() => undefined);
  return true;
};

const writeInPlace = async (file: WritableFile, text: string): Promise<void> => {
  const stream = await file.createWritable();
  await stream.write(text);
  await stream.close();
};

const suggestedName = (): string => {
  const { fileName, design } = session.getState();
  if (fileName?.endsWith('.json')) return fileName;
  const slug = design.name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `${slug || 'design'}.eventwright.json`;
};

const upload = async (): Promise<boolean> => {
  const file = await uploaded();
  return file ? openBlob(file) : false;
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

const uploaded = (): Promise<File | undefined> =>
  new Promise((answer) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.json,.svg,.png,application/json';
    input.addEventListener('cancel', () => answer(undefined));
    input.addEventListener('change', () => answer(input.files?.[0]));
    input.click();
  });

const chosen = async <Chosen>(ask: () => Promise<Chosen>): Promise<Chosen | undefined> => {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
};
