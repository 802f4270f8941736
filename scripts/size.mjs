// @ts-check
// Weighs the built page: what is loaded before the first picture stays within its budget. `node scripts/size.mjs [FOLDER]`
import { join } from 'node:path';
import { root } from './setup/run.mjs';
import { firstLoadOf, verdict } from './size/first-load.mjs';

/** Bytes of gzip. */
const budget = 200_000;

const { ok, text } = verdict(firstLoadOf(process.argv[2] ?? join(root, 'dist')), budget);
process.stdout.write(`${text}\n`);
process.exitCode = ok ? 0 : 1;
