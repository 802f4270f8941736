// @ts-check
// Sees to it that node_modules holds what the lock file says: installs when something is missing or stale, else costs nothing.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNpm } from './run.mjs';

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lock */

const lockFile = join(root, 'package-lock.json');
const installedFile = join(root, 'node_modules/.package-lock.json');
const stampFile = join(root, 'node_modules/.eventwright-stamp');

/** Installs the dependencies if need be; ends the process with a clear word when that is impossible. */
export const ensureDependencies = async () => {
  refuseOldNode();
  const stamp = `${machine()}\n${hash(lockFile)}\n`;
  const found = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined;
  if (found === stamp) return;
  if (!isInstalled(found)) await install();
  writeFileSync(stampFile, stamp);
};

const refuseOldNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  process.stderr.write(
    `Eventwright needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org.\n`,
  );
  process.exit(1);
};

const machine = () => `node ${process.versions.node.split('.')[0]} on ${process.platform} ${process.arch}`;

/** @param {string} file */
const hash = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/**
 * Whoever ran `npm install` by hand needs no second installation; but native parts differ by Node version, system and
 * processor, so a node_modules that was copied from another machine is none.
 * @param {string | undefined} stamp
 */
const isInstalled = (stamp) => {
  if (stamp !== undefined && !stamp.startsWith(`${machine()}\n`)) return false;
  return existsSync(installedFile) && matches(readLock(lockFile), readLock(installedFile));
};

/**
 * Whether each package that the lock file wants is there in that version.
 * @param {Lock} wanted
 * @param {Lock} installed
 */
export const matches = (wanted, installed) =>
  Object.entries(wanted.packages).every(([path, entry]) => {
    if (path === '') return true;
    const there = installed.packages[path];
    return there ? there.version === entry.version : entry.optional === true;
  });

/** @param {string} file @returns {Lock} */
const readLock = (file) => JSON.parse(readFileSync(file, 'utf8'));

const install = async () => {
  process.stdout.write('Installing the dependencies (once; about half a minute) ...\n');
  const ci = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  if ((await runNpm(ci)) === 0) return;
  process.stdout.write('The installation failed; trying once more ...\n');
  if ((await runNpm(ci)) === 0) return;
  process.stderr.write('The dependencies could not be installed: see the messages of npm above, then try again.\n');
  process.exit(1);
};
