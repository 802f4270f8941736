// @ts-check
// The process of `ledger-consumer.ts`: Vite reads the TypeScript of adapter and task; the task comes as JSON.
import { argv } from 'node:process';
import { runnerImport } from 'vite';

/** @type {import('./ledger-consumer.ts').ConsumerTask} */
const task = JSON.parse(argv[2] ?? '');
/** @type {{ module: Record<string, (environment: object, name: string) => Promise<import('../../src/core/codegen/templates/runtime/broker.ts').Broker>> }} */
const { module: adapter } = await runnerImport(`src/core/codegen/templates/runtime/adapters/${task.adapter.file}`);
/** @type {{ module: typeof import('./ledger-consumer.ts') }} */
const { module: consumer } = await runnerImport('e2e/generated/ledger-consumer.ts');
const broker = await adapter[task.adapter.connects]?.(task.environment, 'ledger');
if (!broker) throw new Error(`${task.adapter.file} has no ${task.adapter.connects}`);
await consumer.enterInLedger(broker, task);
