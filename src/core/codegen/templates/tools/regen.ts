/**
 * Brings this project up to a newly exported one: `npm run regen -- ../unpacked-export`, or with the designer's command
 * line installed `npm run regen -- design.json`. Your handlers stay; what was generated and edited is laid beside it.
 */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { type ApplyAction, isInside } from './apply.ts';
import { applyExport, manifestPath, type ProjectChanges, pathsOf, pendingPath, readManifest } from './apply-export.ts';
import { sentenceFor } from './apply-words.ts';

/** `--broker NAME` stands in this project's package.json; what you write comes after it. */
const main = (words: readonly string[]): void => {
  const broker = words[0] === '--broker' ? words[1] : undefined;
  const argument = words[broker === undefined ? 0 : 2];
  if (argument === undefined) throw new Error('say where the new export is: npm run regen -- ../unpacked-export');
  if (argument.endsWith('.json')) exportAgain(argument, broker);
  else regenerate(argument);
};

const regenerate = (folder: string): void => {
  const exported = textsOf(folder);
  const ours = pathsOf(exported.keys(), (path) => (isOurs(path) ? read(path) : undefined)).filter(isOurs);
  const changes = applyExport(exported, new Map(ours.map((path) => [path, read(path)])), sha256);
  carryOut(changes);
  report(changes.actions);
};

/** The command line writes folders by the same rules. */
const exportAgain = (design: string, broker: string | undefined): void => {
  const words = ['export', design, '--target', 'typescript', '--out', '.'];
  if (broker !== undefined) words.push('--broker', broker);
  const { status, error } = spawnSync('eventwright', words, { stdio: 'inherit' });
  if (error)
    throw new Error(
      'the eventwright command line is not installed; export the design as a zip, unpack it, and give its folder',
    );
  process.exitCode = status ?? 1;
};

/** The files that an export lists, with its manifest. */
const textsOf = (folder: string): ReadonlyMap<string, string> => {
  const manifest = join(folder, manifestPath);
  const listed = existsSync(manifest) ? readManifest(read(manifest)) : undefined;
  if (!listed) throw new Error(`${folder} is no exported project: ${manifestPath} is missing or cannot be read`);
  const paths = [manifestPath, ...Object.keys(listed.files).filter(isInside)];
  return new Map(
    paths.filter((path) => existsSync(join(folder, path))).map((path) => [path, read(join(folder, path))]),
  );
};

const carryOut = ({ writes, deletes }: ProjectChanges): void => {
  for (const path of deletes) rmSync(path);
  for (const [path, text] of writes) write(path, text);
  rmSync(pendingPath, { force: true });
};

const report = (actions: readonly ApplyAction[]): void => {
  const told = actions.flatMap((action) => sentenceFor(action) ?? []);
  for (const sentence of told) process.stdout.write(`${sentence}\n`);
  if (told.length === 0) process.stdout.write('nothing has changed\n');
  if (actions.some(({ action }) => action === 'conflict')) process.exitCode = 1;
};

/** Whether the file is there. Throws, before anything is written, where it is a link or a folder or lies outside. */
const isOurs = (path: string): boolean => {
  const found = lstatSync(path, { throwIfNoEntry: false });
  const inside = relative(realpathSync('.'), realFolder(dirname(path)));
  if ((found && !found.isFile()) || isAbsolute(inside) || inside.split(sep)[0] === '..')
    throw new Error(`${path} is no plain file of this folder; nothing is written. Put one in the place of the link.`);
  return found !== undefined;
};

/** Where a folder really lies: the deepest one around it that is there, links followed. */
const realFolder = (path: string): string => (existsSync(path) ? realpathSync(path) : realFolder(dirname(path)));

const write = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
};

/** A checkout may have turned the line ends. */
const read = (path: string): string => readFileSync(path, 'utf8').replaceAll('\r\n', '\n');

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

try {
  main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
