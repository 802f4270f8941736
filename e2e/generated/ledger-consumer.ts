/** Reads a queue in a process of its own, and enters each message in a ledger before it acknowledges it. */
import { appendFileSync } from 'node:fs';
import type { Broker, TopicConfig } from '../../src/core/codegen/templates/runtime/broker.ts';
import { Gate } from '../../src/core/codegen/templates/runtime/gate.ts';

export interface ConsumerTask {
  readonly adapter: { readonly file: string; readonly connects: string };
  readonly environment: Readonly<Record<string, string>>;
  readonly topic: TopicConfig;
  readonly queue: string;
  readonly ledger: string;
  /** Between the entry and the acknowledgement. */
  readonly workMs: number;
}

const workers = 4;

export const enterInLedger = async (broker: Broker, { topic, queue, ledger, workMs }: ConsumerTask): Promise<void> => {
  const terms = { topic, name: queue, workers: new Gate(workers), workerCount: workers, prefetch: 1 };
  await broker.consume(terms, async (delivery) => {
    appendFileSync(ledger, `${delivery.text}\n`);
    await new Promise((resolve) => setTimeout(resolve, workMs));
    await delivery.acknowledge();
  });
};
