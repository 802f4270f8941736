/** Reads a Kafka topic in a process of its own, enters each message in a ledger, and comes to no end with it. */
import { appendFileSync } from 'node:fs';
import { connectKafka } from '../../src/core/codegen/templates/runtime/adapters/kafka.ts';
import type { TopicConfig } from '../../src/core/codegen/templates/runtime/broker.ts';
import { Gate } from '../../src/core/codegen/templates/runtime/gate.ts';

export interface ConsumerTask {
  readonly environment: Readonly<Record<string, string>>;
  readonly topic: TopicConfig;
  readonly queue: string;
  readonly ledger: string;
}

export const enterInLedger = async ({ environment, topic, queue, ledger }: ConsumerTask): Promise<void> => {
  const broker = await connectKafka(environment, 'ledger');
  await broker.consume({ topic, name: queue, workers: new Gate(1), workerCount: 1, prefetch: 1 }, async ({ text }) => {
    appendFileSync(ledger, `${text}\n`);
    await new Promise(() => undefined);
  });
};
