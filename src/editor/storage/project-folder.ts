/** A folder of the disk by the paths of the files in it, so that an exported project can be read and written there. */
import type { FileHandle, FolderHandle } from './kept.ts';

export interface ProjectFolder {
  /** Undefined where there is no such file. */
  readonly read: (path: string) => Promise<string | undefined>;
  /** The file is written whole or not at all; a new one may be left behind empty where the page ends in between. */
  readonly write: (path: string, text: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  readonly isEmpty: () => Promise<boolean>;
}

export const projectFolder = (root: FolderHandle): ProjectFolder => {
  const parentOf = async (path: string, create: boolean): Promise<readonly [parent: FolderHandle, name: string]> => {
    const steps = path.split('/');
    const name = steps.pop() ?? '';
    let parent = root;
    for (const step of steps) parent = await parent.getDirectoryHandle(step, { create });
    return [parent, name];
  };
  return {
    read: (path) =>
      unlessMissing(async () => {
        const [parent, name] = await parentOf(path, false);
        return textOf(await (await parent.getFileHandle(name)).getFile());
      }),
    write: async (path, text) => {
      const [parent, name] = await parentOf(path, true);
      const isNew = (await unlessMissing(() => parent.getFileHandle(name))) === undefined;
      try {
        await writeWhole(await parent.getFileHandle(name, { create: true }), text);
      } catch (error) {
        // A file that was begun and not written would look like one that somebody has emptied.
        if (isNew) await parent.removeEntry(name).catch(() => undefined);
        throw error;
      }
    },
    remove: async (path) => {
      await unlessMissing(async () => {
        const [parent, name] = await parentOf(path, false);
        await parent.removeEntry(name);
      });
    },
    isEmpty: async () => (await root.keys().next()).done === true,
  };
};

const writeWhole = async (file: FileHandle, text: string): Promise<void> => {
  const stream = await file.createWritable();
  try {
    await stream.write(text);
    await stream.close();
  } catch (error) {
    // What was written so far is thrown away; that it cannot be is nothing new.
    await stream.abort().catch(() => undefined);
    throw error;
  }
};

/** With the mark of byte order that some programs write: without it, the file would not be what it was. */
const textOf = async (file: File): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());

const unlessMissing = async <Answer>(work: () => Promise<Answer>): Promise<Answer | undefined> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
};
