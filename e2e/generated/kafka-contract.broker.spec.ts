import { test } from '@playwright/test';
import { connectKafka } from '../../src/core/codegen/templates/runtime/adapters/kafka.ts';
import { keepsTheContract, outlivesProcesses } from './broker-contract.ts';
import { type KafkaMock, startKafka } from './servers/kafka.ts';

let server: KafkaMock;

test.beforeAll(async () => {
  server = await startKafka();
});

test.afterAll(() => server.stop());

// Servers ask for 6 seconds at least, the mock for the 3 that a new group waits for its members.
const environment = () => ({ ...server.environment, KAFKA_SESSION_TIMEOUT_MS: '4000' });
const connect = () => connectKafka(environment(), 'contract');
const name = 'Kafka (librdkafka mock)';

keepsTheContract(name, connect, { deduplicates: false });
outlivesProcesses(name, connect);
