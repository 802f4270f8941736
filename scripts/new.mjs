// @ts-check
// `npm run new operations-rule topic-without-owner`: makes the file of a new registry member, its test and its line in the list.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newMember } from './new/copy.mjs';
import { registries } from './registries.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root, runTool } from './setup/run.mjs';

/** @param {string} message @returns {never} */
function refuse(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

const [one, id] = process.argv.slice(2);
const registry = registries.find((each) => each.one === one);
if (!registry || !id) refuse(`Usage: npm run new <${registries.map((each) => each.one).join('|')}> <id>`);
const folder = join(root, registry.folder);
if (!existsSync(folder)) refuse(`There is no ${registry.folder} yet.`);

const texts = new Map(
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => [name, readFileSync(join(folder, name), 'utf8')]),
);
try {
  const { pattern, files } = newMember(registry, id, texts);
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  await ensureDependencies();
  const written = [...files.keys()].map((name) => `${registry.folder}/${name}`);
  await runTool('biome', ['check', '--write', ...written], { stdio: 'ignore' });
  process.stdout.write(`Written, as a copy of “${pattern}”:\n${written.map((file) => `  ${file}\n`).join('')}`);
  process.stdout.write(
    'Now give it its own title, summary, body and test; then npm run catalogue and npm run check.\n',
  );
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error));
}
