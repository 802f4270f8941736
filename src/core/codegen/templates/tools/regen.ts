/**
 * Brings this project up to a newly exported one: `npm run regen -- ../unpacked-export`, or with the designer's command
 * line installed `npm run regen -- design.json`. Your handlers stay; what was generated and edited is laid beside it.
 * `npm run regen -- --check` writes nothing and says whether what was generated is as it was; before one of the two, whether
 * anything would change. Exit codes: 0 fine, 1 something differs or is to be decided, 2 the call is wrong.
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
import { faultsOf, pathsToCheck } from './apply-check.ts';
import { applyExport, manifestPath, type ProjectChanges, pathsOf, pendingPath, readManifest } from './apply-export.ts';
import { slugIn } from './apply-slug.ts';
import { sentenceFor } from './apply-words.ts';

/** `--broker NAME` stands in this project's package.json; what you write comes after it. */
const main = (words: readonly string[]): void => {
  const [broker, rest] = words[0] === '--broker' ? [words[1], words.slice(2)] : [undefined, words];
  const isCheck = rest.includes('--check');
  const [argument, ...others] = rest.filter((word) => word !== '--check');
  if (others.length > 0 || argument?.startsWith('-'))
    throw new Error(
      `${[argument, ...others].join(' ')} is too much: give one folder or design, and --check if you like`,
    );
  if (argument?.endsWith('.json')) exportAgain(argument, broker, isCheck);
  else if (argument !== undefined) regenerate(argument, isCheck);
  else if (isCheck) check();
  else throw new Error('say where the new export is: npm run regen -- ../unpacked-export');
};

const regenerate = (folder: string, isCheck: boolean): void => {
  const exported = textsOf(folder);
  const readOurs = (path: string) => (isOurs(path) ? read(path) : undefined);
  refuseOtherName(
    slugIn(readOurs),
    slugIn((path) => exported.get(path)),
  );
  const ours = pathsOf(exported.keys(), readOurs).filter(isOurs);
  const changes = applyExport(exported, new Map(ours.map((path) => [path, read(path)])), sha256);
  if (isCheck && changes.writes.length + changes.deletes.length > 0) process.exitCode = 1;
  if (!isCheck) carryOut(changes);
  report(changes.actions);
};

/** An export that was made without this folder is named as its design is now; this project has kept the name of its first one. */
const refuseOtherName = (here: unknown, exported: unknown): void => {
  if (here === undefined || exported === undefined || here === exported) return;
  throw new Error(
    `This project is named ${here}, and the export is named ${exported}: its packages, subjects and queues are others. Nothing ` +
      `is written: your files import @${here}, and messages may wait in the queues of ${here}. To keep the name, export over ` +
      'this folder instead, from the designer or with npm run regen -- DESIGN.json. To take the new one, let the queues run ' +
      `empty, write "slug": "${exported}" in ${manifestPath}, and run this again.`,
  );
};

const check = (): void => {
  const manifest = existsSync(manifestPath) ? readManifest(read(manifestPath)) : undefined;
  if (!manifest) throw new Error(`${manifestPath} is missing or cannot be read: take it from an earlier commit`);
  const there = pathsToCheck(manifest).filter(isOurs);
  const faults = faultsOf(manifest, new Map(there.map((path) => [path, sha256(read(path))])));
  if (existsSync(pendingPath))
    faults.push({ path: pendingPath, words: 'is left of a run that was cut off: start it again' });
  for (const { path, words } of faults) process.stdout.write(`${path} ${words}\n`);
  if (faults.length === 0) process.stdout.write('everything that was generated is as it was\n');
  else process.exitCode = 1;
};

/** The command line writes folders by the same rules. */
const exportAgain = (design: string, broker: string | undefined, isCheck: boolean): void => {
  const words = ['export', design, '--target', 'typescript', '--out', '.'];
  if (broker !== undefined) words.push('--broker', broker);
  if (isCheck) words.push('--check');
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
