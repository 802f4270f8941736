// @ts-check
// `npm run catalogue`: writes what is in each registry into the README beside it. The words are the members' own.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { rulesPage } from './catalogue/rules.mjs';
import { withCatalogue } from './catalogue/table.mjs';
import { registries } from './registries.mjs';
import { root } from './setup/run.mjs';

for (const { folder, list } of registries.filter((registry) => existsSync(join(root, registry.folder, 'index.ts')))) {
  const { module } = await runnerImport(join(root, folder, 'index.ts'), { root, configFile: false, logLevel: 'error' });
  const file = join(root, folder, 'README.md');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : `# ${folder.split('/').at(-1)}\n`;
  const members = /** @type {Record<string, import('./catalogue/table.mjs').Member[]>} */ (module)[list] ?? [];
  const after = withCatalogue(before, members);
  if (after === before && existsSync(file)) continue;
  writeFileSync(file, after);
  process.stdout.write(`${folder}/README.md written (${members.length})\n`);
}

const { module: catalogue } = await runnerImport(join(root, 'src/core/validation/catalogue.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
const page = rulesPage(/** @type {{ ruleGroups: import('./catalogue/rules.mjs').Group[] }} */ (catalogue).ruleGroups);
const pageFile = join(root, 'docs/rules.md');
if (!existsSync(pageFile) || readFileSync(pageFile, 'utf8') !== page) {
  writeFileSync(pageFile, page);
  process.stdout.write('docs/rules.md written\n');
}
