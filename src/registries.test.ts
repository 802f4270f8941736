// Walks every registry: one file is one member, listed, named, described and tested.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exportedName, memberIds } from '../scripts/catalogue/member.mjs';
import { rulesPage } from '../scripts/catalogue/rules.mjs';
import { withCatalogue } from '../scripts/catalogue/table.mjs';
import { registries } from '../scripts/registries.mjs';
import { root } from '../scripts/setup/run.mjs';
import { ruleGroups } from './core/validation/catalogue.ts';

type Words = string | { en: string; zh: string };
type Member = { id: string; title: Words; summary: Words };

const present = registries.filter(({ folder }) => existsSync(join(root, folder, 'index.ts')));

const load = async (file: string): Promise<Record<string, unknown>> =>
  await import(pathToFileURL(join(root, file)).href);

const said = (words: Words): string[] => (typeof words === 'string' ? [words] : [words.en, words.zh]);

describe.each(present)('the registry $folder', async (registry) => {
  const { folder, list } = registry;
  const names = readdirSync(join(root, folder));
  const ids = memberIds(names, registry);
  const members = (await load(`${folder}/index.ts`))[list] as readonly Member[];

  it('lists each of its files once, in the order of their ids', () => {
    expect(members.map(({ id }) => id)).toEqual(ids);
  });

  it.each(ids)('%s exports the member that its file name promises', async (id) => {
    const exported = (await load(`${folder}/${id}.ts`))[exportedName(id, registry)];
    expect(members).toContain(exported);
    expect((exported as Member).id).toBe(id);
  });

  it.each(ids)('%s says what it is, and in every language', (id) => {
    const member = members.find((each) => each.id === id);
    if (!member) throw new Error(`${id} is not in the list`);
    for (const words of [...said(member.title), ...said(member.summary)]) expect(words?.trim()).toBeTruthy();
  });

  it.each(ids)('%s has a test beside it', (id) => {
    expect(names).toContain(`${id}.test.ts`);
  });

  it('is catalogued in its README as it is (npm run catalogue)', () => {
    const readme = readFileSync(join(root, folder, 'README.md'), 'utf8');
    expect(withCatalogue(readme, members)).toBe(readme);
  });
});

describe.each(registries.filter(({ one }) => one.endsWith('-rule')))('the rules in $folder', (registry) => {
  const ids = memberIds(readdirSync(join(root, registry.folder)), registry);

  it.each(ids)('%s decides its cases: what it finds, what it leaves alone, and the line between', (id) => {
    const test = readFileSync(join(root, registry.folder, `${id}.test.ts`), 'utf8');
    expect(test).toContain(`describeRule(${exportedName(id, registry)}, {`);
  });
});

it('the page of all rules is as they are (npm run catalogue)', () => {
  expect(readFileSync(join(root, 'docs/rules.md'), 'utf8')).toBe(rulesPage(ruleGroups));
});
