import { test } from '@playwright/test';
import { connectNats } from '../../src/core/codegen/templates/runtime/adapters/nats.ts';
import { keepsRetries, keepsTheContract, outlivesProcesses } from './broker-contract.ts';
import { outlivesItsConsumers, outlivesItsServer } from './broker-faults.ts';
import { startNats } from './servers/nats.ts';
import type { Server } from './servers/server.ts';

let server: Server;

test.beforeAll(async () => {
  server = await startNats();
});

test.afterAll(() => server.stop());

const environment = () => ({ ...server.environment, NATS_ACK_WAIT_MS: '1000' });
const connect = () => connectNats(environment(), 'contract');

keepsTheContract('NATS JetStream', connect);
outlivesProcesses('NATS JetStream', connect);
keepsRetries('NATS JetStream', connect);
outlivesItsServer('NATS JetStream', connect, () => server);
outlivesItsConsumers('NATS JetStream', { connect, adapter: { file: 'nats.ts', connects: 'connectNats' } }, environment);
