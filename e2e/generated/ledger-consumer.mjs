// @ts-check
// The process of `ledger-consumer.ts`: Vite reads the TypeScript; the task comes as JSON.
import { argv } from 'node:process';
import { runnerImport } from 'vite';

/** @type {{ module: typeof import('./ledger-consumer.ts') }} */
const { module: consumer } = await runnerImport('e2e/generated/ledger-consumer.ts');
await consumer.enterInLedger(JSON.parse(argv[2] ?? ''));
