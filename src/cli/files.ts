/** The only place that touches the disk: what is read is whole text, what is written appears whole or not at all. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { refuse } from './refusal.ts';
import type { Terminal } from './terminal.ts';

/** The text of a file, or of standard input for `-`. */
export const readText = async (path: string, terminal: Terminal): Promise<string> =>
  decoded(path === '-' ? await terminal.readInput() : bytesOf(path, terminal), path);

/** Replaces a file, behind a link the one that it leads to; its permissions stay. */
export const writeText = (path: string, text: string, terminal: Terminal): void => {
  const target = resolve(terminal.folder, path);
  replace(existsSync(target) ? realpathSync(target) : target, text);
};

/** A folder and nothing outside of it, wherever the links in it lead. */
export interface Folder {
  readonly read: (path: string) => string | undefined;
  readonly write: (path: string, text: string) => void;
  readonly remove: (path: string) => void;
}

export const openFolder = (folder: string, terminal: Terminal): Folder => {
  const root = resolve(terminal.folder, folder);
  if (existsSync(root) && !statSync(root).isDirectory())
    throw refuse(
      `${folder} is a file.`,
      'A project is a folder of files.',
      'Name a folder that is new, or one of an earlier export.',
      folder,
    );
  const place = (path: string): string => {
    const target = resolve(root, path);
    if (!isBelow(root, target) || !isBelow(realParent(root), realParent(target)) || isLink(target))
      throw refuse(
        `${path} leads out of ${folder}.`,
        'Nothing outside of the target is ever written.',
        'Remove the link there, or choose another folder.',
        folder,
      );
    return target;
  };
  return {
    read: (path) => {
      const target = place(path);
      return existsSync(target) ? readFileSync(target, 'utf8') : undefined;
    },
    write: (path, text) => replace(place(path), text),
    remove: (path) => rmSync(place(path), { force: true }),
  };
};

const bytesOf = (path: string, terminal: Terminal): Uint8Array => {
  try {
    return readFileSync(resolve(terminal.folder, path));
  } catch (error) {
    throw refuse(
      `${path || 'The file “”'} cannot be read.`,
      reasonOf(error),
      'Check the path; - reads standard input.',
      path,
    );
  }
};

const decoded = (bytes: Uint8Array, path: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse(
      `${path} is not UTF-8 text.`,
      'A design is JSON in UTF-8.',
      'Check that this is the right file, or convert it to UTF-8.',
      path,
    );
  }
};

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'It is a folder.',
  EACCES: 'It may not be accessed.',
  ENOSPC: 'The disk is full.',
  EROFS: 'The disk is read-only.',
  ENOTDIR: 'Part of its path is a file.',
};

const reasonOf = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return reasons[code] ?? (code || String(error));
};

/** Written beside the target and renamed, so that nobody ever sees half a file. */
const replace = (target: string, text: string): void => {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(temporary, text, existsSync(target) ? { mode: statSync(target).mode } : {});
    renameSync(temporary, target);
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary);
    throw refuse(
      `${target} cannot be written.`,
      reasonOf(error),
      'Make room or choose another place; what was there is still there.',
      target,
    );
  }
};

const isBelow = (root: string, target: string): boolean => {
  const way = relative(root, target);
  return !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
};

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/** Where a path really lies: the deepest folder around it that exists, links followed. */
const realParent = (path: string): string => (existsSync(path) ? realpathSync(path) : realParent(dirname(path)));
