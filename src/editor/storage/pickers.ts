/** The browser's own windows to choose a file or a folder (File System Access API, WICG); where it has none, an upload. */
import type { FileHandle, FolderHandle } from './kept.ts';

/** TypeScript does not know them, and not every browser has them. */
interface FilePickers {
  showOpenFilePicker?(options: object): Promise<FileHandle[]>;
  showSaveFilePicker?(options: object): Promise<FileHandle>;
  showDirectoryPicker?(options: object): Promise<FolderHandle>;
}

const pickers = (): FilePickers => window as unknown as FilePickers;
const types = [{ description: 'Eventwright', accept: { 'application/json': ['.json'] } }];
const readable = [...types, { description: 'SVG, PNG', accept: { 'image/svg+xml': ['.svg'], 'image/png': ['.png'] } }];

/** Undefined where the browser cannot ask for a file that may be written later. */
export const openPicker = (): (() => Promise<FileHandle | undefined>) | undefined => {
  const pick = pickers().showOpenFilePicker;
  return pick && (() => chosen(async () => (await pick.call(window, { types: readable, multiple: false }))[0]));
};

/** Undefined where the browser cannot write files. */
export const savePicker = (): ((name: string) => Promise<FileHandle | undefined>) | undefined => {
  const pick = pickers().showSaveFilePicker;
  return pick && ((name) => chosen(() => pick.call(window, { types, suggestedName: name })));
};

/** Undefined where the browser cannot write into folders. */
export const folderPicker = (): (() => Promise<FolderHandle | undefined>) | undefined => {
  const pick = pickers().showDirectoryPicker;
  return pick && (() => chosen(() => pick.call(window, { id: 'eventwright-export', mode: 'readwrite' })));
};

/** Undefined: cancelled. */
const chosen = async <Chosen>(ask: () => Promise<Chosen>): Promise<Chosen | undefined> => {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
};

/** A file that is only read; undefined: cancelled. */
export const uploaded = (): Promise<File | undefined> =>
  new Promise((answer) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.json,.svg,.png,application/json';
    input.addEventListener('cancel', () => answer(undefined));
    input.addEventListener('change', () => answer(input.files?.[0]));
    input.click();
  });
