// @ts-check
// `npm run licences`: what ships with the product, and under which licence.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './setup/run.mjs';

/** @typedef {{ version?: string, dev?: boolean, license?: string }} Entry */

/** Licences that let everybody use, change and sell what contains the package. */
export const permissive = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'OFL-1.1'];

/**
 * Packages that ship as files of their own, as published, under a licence that binds only those files (EPL-2.0, section 3: whoever
 * passes them on says where their source is, which `public/elk.md` does).
 */
export const unmodified = ['elkjs'];

/**
 * The packages that ship (not those for development), by name.
 * @param {{ packages: Record<string, Entry> }} lock
 */
export const shippedPackages = (lock) =>
  Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && !entry.dev)
    .map(([path, { version = '', license = 'none stated' }]) => ({
      name: path.split('node_modules/').at(-1) ?? '',
      version,
      licence: license,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  for (const { name, version, licence } of shippedPackages(lock)) {
    process.stdout.write(`${licence.padEnd(14)} ${name} ${version}\n`);
  }
}
