// @ts-check
// `npm run schema`: publishes the JSON Schema of the document for editors that complete and check it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './setup/run.mjs';

const { module } = await runnerImport(join(root, 'src/core/model/json-schema.ts'));
const file = join(root, 'public', module.schemaFile);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, module.printJsonSchema());
process.stdout.write(`${file}\n`);
