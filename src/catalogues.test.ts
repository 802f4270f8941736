// Every text of the page's catalogues is shown somewhere: what nobody says any more goes, with its translation.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { root } from '../scripts/setup/run.mjs';

const areas = 'src/editor/app/languages/areas';

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !`src/${name}`.startsWith(areas))
  .map((name) => readFileSync(join(root, 'src', name), 'utf8'));

/** Read as a property or destructured where the area is imported, or named anywhere in quotes or as a threshold. */
const isUsed = (key: string, importers: readonly string[]): boolean => {
  const asProperty = new RegExp(`\\.${key}\\b|\\b${key}\\b[^;]*\\} = `);
  const asName = new RegExp(`['"\`]${key}['"\`]|\\b${key}: \\d`);
  return importers.some((source) => asProperty.test(source)) || sources.some((source) => asName.test(source));
};

/** What explains a text bears its name with an ending, and is read by `${name}Help`. */
const explains = (key: string, importers: readonly string[]): boolean =>
  importers.some((source) =>
    [...source.matchAll(/`\$\{[\w.]+\}([A-Z]\w+)`/g)].some(
      ([, ending = '']) => key.endsWith(ending) && isUsed(key.slice(0, -ending.length), importers),
    ),
  );

/** The whole catalogue is asked by names that come with results. */
const isAskedByName = (name: string, importers: readonly string[]): boolean =>
  importers.some((source) => source.includes(`Readonly<Record<string, Text>> = ${name};`));

const unusedIn = async (file: string): Promise<string[]> => {
  const exported = Object.entries(await import(pathToFileURL(join(root, areas, file)).href)) as [string, object][];
  const importers = sources.filter((source) => source.includes(`/areas/${file}'`));
  return exported
    .filter(([name]) => !isAskedByName(name, importers))
    .flatMap(([, catalogue]) =>
      Object.keys(catalogue)
        .filter((key) => !isUsed(key, importers) && !explains(key, importers))
        .map((key) => `${file}: ${key}`),
    );
};

it.each(readdirSync(join(root, areas)))('every text of %s is used', async (file) => {
  expect(await unusedIn(file)).toEqual([]);
});

it('a text that nobody uses would be found', () => {
  expect(isUsed('aTextThatNobodyUses', sources)).toBe(false);
});
