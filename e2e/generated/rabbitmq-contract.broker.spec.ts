import { test } from '@playwright/test';
import { connectRabbitMq } from '../../src/core/codegen/templates/runtime/adapters/rabbitmq.ts';
import { keepsRetries, keepsTheContract, outlivesProcesses } from './broker-contract.ts';
import { outlivesItsConsumers, outlivesItsServer } from './broker-faults.ts';
import { startRabbitMq } from './servers/rabbitmq.ts';
import type { Server } from './servers/server.ts';

let server: Server;

test.beforeAll(async () => {
  server = await startRabbitMq();
});

test.afterAll(() => server.stop());

const connect = () => connectRabbitMq(server.environment, 'contract');

keepsTheContract('RabbitMQ', connect, { deduplicates: false });
outlivesProcesses('RabbitMQ', connect);
keepsRetries('RabbitMQ', connect);
// It writes which quorum queues it has a few seconds after they were made: killed before, it waits for ever for such a one.
outlivesItsServer('RabbitMQ', connect, () => server, 6_000);
outlivesItsConsumers(
  'RabbitMQ',
  { connect, adapter: { file: 'rabbitmq.ts', connects: 'connectRabbitMq' } },
  () => server.environment,
);
