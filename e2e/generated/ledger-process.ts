/** A process that reads a Kafka topic through the adapter alone, and what it has entered in its ledger. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConsumerTask } from './ledger-consumer.ts';

export const worked = ({ ledger }: ConsumerTask): string[] =>
  (existsSync(ledger) ? readFileSync(ledger, 'utf8') : '').split('\n').slice(0, -1);

export const startConsumer = (task: ConsumerTask) =>
  spawn(process.execPath, [join(import.meta.dirname, 'ledger-consumer.mjs'), JSON.stringify(task)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
