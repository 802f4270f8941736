import { test } from '@playwright/test';
import { connectRabbitMq } from '../../src/core/codegen/templates/runtime/adapters/rabbitmq.ts';
import { keepsRetries, keepsTheContract, outlivesProcesses } from './broker-contract.ts';
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
