// @ts-check
// Debian packages that some tests need: found in PATH, or installed where that is allowed (root, with apt-get).
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

/**
 * The full path of a program, or undefined.
 * @param {string} program
 */
export const inPath = (program) => {
  const extra = process.platform === 'linux' ? ['/usr/sbin', '/usr/local/sbin'] : [];
  for (const folder of [...(process.env.PATH ?? '').split(delimiter), ...extra]) {
    const file = join(folder, program);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder: the next one may have it.
    }
  }
  return undefined;
};

export const canInstall = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && inPath('apt-get') !== undefined;

/** @param {string} name */
const isInstalled = (name) =>
  spawnSync('dpkg', ['-s', name], { encoding: 'utf8' }).stdout?.includes('Status: install ok installed') ?? false;

let listsAreFresh = false;

/**
 * Installs those of the packages that are missing; answers whether all are there afterwards.
 * @param {readonly string[]} names
 */
export const installPackages = async (names) => {
  if (!canInstall()) return false;
  const missing = names.filter((name) => !isInstalled(name));
  if (missing.length === 0) return true;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {readonly string[]} args */
  const aptGet = async (args) => (await run('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env })) === 0;
  process.stdout.write(`Installing ${missing.join(', ')} ...\n`);
  if (!listsAreFresh) listsAreFresh = (await aptGet(['update'])) || (await aptGet(['update']));
  return await aptGet(['install', '-y', '--no-install-recommends', ...missing]);
};
