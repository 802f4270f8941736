import { expect, test } from '@playwright/test';
import { connectMqtt } from '../../src/core/codegen/templates/runtime/adapters/mqtt.ts';
import { keepsTheContract, outlivesProcesses } from './broker-contract.ts';
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

test('what keeps a service from starting is told in a sentence', async () => {
  const refused = (MQTT_URL: string) => connectMqtt({ MQTT_URL }, 'refused');
  await expect(refused('mqtt://me:secret@127.0.0.1:1')).rejects.toThrow(
    /^No MQTT 5 server answers at 127\.0\.0\.1:1 .*ECONNREFUSED.*MQTT_URL/,
  );
  await expect(refused('mqtt://me:secret@127.0.0.1:1')).rejects.not.toThrow('secret');
  await expect(refused('nonsense')).rejects.toThrow(/^MQTT_URL must be an address like mqtt:/);
});
