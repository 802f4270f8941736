import { test } from '@playwright/test';
import { connectMqtt } from '../../src/core/codegen/templates/runtime/adapters/mqtt.ts';
import { keepsTheContract, outlivesProcesses } from './broker-contract.ts';
import { outlivesItsConsumers } from './broker-faults.ts';
import { startMqtt } from './servers/mqtt.ts';
import type { Server } from './servers/server.ts';

let server: Server;

test.beforeAll(async () => {
  server = await startMqtt();
});

test.afterAll(() => server.stop());

const connect = () => connectMqtt(server.environment, 'contract');

keepsTheContract('MQTT 5', connect, { deduplicates: false, countsBacklog: false });
outlivesProcesses('MQTT 5', connect);
outlivesItsConsumers(
  'MQTT 5',
  { connect, adapter: { file: 'mqtt.ts', connects: 'connectMqtt' } },
  () => server.environment,
);
