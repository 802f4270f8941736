// @ts-check
// `npm run schema`: publishes the JSON Schema of the document for editors that complete and check it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { root } from './setup/run.mjs';

const source = fileURLToPath(new URL('../src/core/model/text/json-schema.ts', import.meta.url));
const { module } = await runnerImport(source, { root, configFile: false, logLevel: 'error' });
const file = join(root, 'public', module.schemaFile);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, module.printJsonSchema());
process.stdout.write(`${file}\n`);
