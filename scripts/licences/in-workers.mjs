// @ts-check
// The page's list of licences (`licences.md`) has what its own scripts contain; workers are bundled apart, and what only they
// contain is added here.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ name: string, version: string, license?: string, text: string }} Shipped */

/** The folder of the package that a module is from; undefined for our own. @param {string} id */
export const packageOf = (id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id.split('?')[0] ?? '')?.[0];

/** What has to be said of a package, from its own files. @param {string} folder @returns {Shipped} */
export const shippedFrom = (folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  return { name, version, license, text: file ? readFileSync(join(folder, file), 'utf8').trim() : '' };
};

/** The list with those added that it does not have yet, in the same form. @param {string} list @param {readonly Shipped[]} shipped */
export const withShipped = (list, shipped) => {
  const missing = shipped
    .map((each) => ({ ...each, title: `## ${each.name} - ${each.version}${each.license ? ` (${each.license})` : ''}` }))
    .filter(({ title }) => !list.split('\n').includes(title))
    .sort((one, other) => (one.title < other.title ? -1 : 1));
  return [list.trimEnd(), ...missing.map(({ title, text }) => (text ? `${title}\n\n${text}` : title))]
    .join('\n\n')
    .concat('\n');
};

/**
 * Two plugins: one for the workers, which notes their packages, and one for the page, which adds them to its list.
 * @param {string} fileName of the list
 * @returns {{ ofWorkers: () => import('vite').Plugin, ofPage: () => import('vite').Plugin }}
 */
export const licencesInWorkers = (fileName) => {
  /** @type {Set<string>} */
  const folders = new Set();
  return {
    ofWorkers: () => ({
      name: 'licences-of-workers',
      apply: 'build',
      generateBundle: (_, bundle) => {
        for (const file of Object.values(bundle))
          if (file.type === 'chunk')
            for (const folder of file.moduleIds.map(packageOf)) if (folder !== undefined) folders.add(folder);
      },
    }),
    ofPage: () => ({
      name: 'licences-of-the-page',
      apply: 'build',
      generateBundle: {
        order: 'post',
        handler: (_, bundle) => {
          const list = bundle[fileName];
          if (list?.type !== 'asset')
            throw new Error(`The build has made no ${fileName}: without it nothing may ship.`);
          list.source = withShipped(String(list.source), [...folders].map(shippedFrom));
        },
      },
    }),
  };
};
