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
import {
  type ApplyAction,
  isInside,
  type Manifest,
  manifestAfter,
  merged,
  type NewFile,
  type Owner,
  planApply,
  settledManifest,
} from './apply.ts';

const manifestPath = '.eventwright/manifest.json';

/** What this folder is about to become: there only while it is written to, or when that was cut off. */
const pendingPath = '.eventwright/manifest.next.json';

/** `--broker NAME` stands in this project's package.json; what you write comes after it. */
const main = (words: readonly string[]): void => {
  const broker = words[0] === '--broker' ? words[1] : undefined;
  const argument = words[broker === undefined ? 0 : 2];
  if (argument === undefined) throw new Error('say where the new export is: npm run regen -- ../unpacked-export');
  if (argument.endsWith('.json')) exportAgain(argument, broker);
  else applyExport(argument);
};

const applyExport = (argument: string): void => {
  const next = readManifest(join(argument, manifestPath));
  if (!next) throw new Error(`${argument} is no exported project: ${manifestPath} is missing`);
  const [last, pending] = [readManifest(manifestPath), readManifest(pendingPath)];
  const files = Object.entries(next.files)
    .filter(([path]) => isInside(path) && existsSync(join(argument, path)))
    .map(([path, { owner }]) => exported(argument, path, owner));
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const newFiles = files.map(({ path, owner, text }): NewFile => ({ path, owner, sha256: sha256(text) }));
  const listed = [last, pending].flatMap((manifest) => Object.keys(manifest?.files ?? {})).filter(isInside);
  const paths = new Set([...newFiles.map(({ path }) => path), ...listed]);
  const existing = new Map([...paths].filter(isOurs).map((path) => [path, sha256(read(path))]));
  const old = settledManifest(last, pending, existing);
  const actions = planApply(newFiles, old, existing);
  const manifest = `${JSON.stringify(manifestAfter(next.generator, newFiles, old, actions), null, 2)}\n`;
  write(pendingPath, manifest);
  for (const action of actions) carryOut(action, texts.get(action.path) ?? '');
  write(manifestPath, manifest);
  rmSync(pendingPath);
  report(actions);
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

const exported = (folder: string, path: string, owner: Owner) =>
  merged(
    { path, owner, text: normal(readFileSync(join(folder, path), 'utf8')) },
    isOurs(path) ? read(path) : undefined,
  );

const carryOut = ({ action, path, writeTo }: ApplyAction, text: string): void => {
  if (writeTo !== undefined) write(writeTo, text);
  if (action === 'deleted') rmSync(path);
};

const report = (actions: readonly ApplyAction[]): void => {
  const told = actions.filter(({ action }) => action !== 'unchanged');
  for (const { action, path, writeTo } of told)
    process.stdout.write(
      `${action.padEnd(9)} ${path}${action === 'conflict' ? ` (you edited it; the new one is ${writeTo})` : ''}\n`,
    );
  if (told.length === 0) process.stdout.write('nothing has changed\n');
  if (told.some(({ action }) => action === 'conflict')) process.exitCode = 1;
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

const readManifest = (path: string): Manifest | undefined =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest) : undefined;

const read = (path: string): string => normal(readFileSync(path, 'utf8'));

/** A checkout may have turned the line ends. */
const normal = (text: string): string => text.replaceAll('\r\n', '\n');

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

try {
  main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
