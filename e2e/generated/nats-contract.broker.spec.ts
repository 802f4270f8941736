import { expect, test } from '@playwright/test';
import { connectNats } from '../../src/core/codegen/templates/runtime/adapters/nats.ts';
import { collect, keepsTheContract, newQueue, newTopic, outlivesProcesses, publish } from './broker-contract.ts';
import { eventually } from './exported-project.ts';
import { startNats } from './servers/nats.ts';
import type { Server } from './servers/server.ts';

let server: Server;

test.beforeAll(async () => {
  server = await startNats();
});

test.afterAll(() => server.stop());

const connect = () => connectNats({ ...server.environment, NATS_ACK_WAIT_MS: '1000' }, 'contract');

keepsTheContract('NATS JetStream', connect);
outlivesProcesses('NATS JetStream', connect);

test('a server killed under way loses nothing that it has confirmed, and publishing goes on', async () => {
  const broker = await connect();
  const topic = newTopic();
  const taken = await collect(broker, newQueue(topic, 'survivor', { workerCount: 4 }));
  const confirmed: string[] = [];
  let [number, open] = [0, true];
  const publishing = Promise.all(
    Array.from({ length: 4 }, async () => {
      while (open) {
        const text = String(number++);
        // The same id until it is confirmed, as the outbox of a project does it.
        while (
          !(await publish(broker, topic, text, 0, 'said', `survivor-${text}`).then(
            () => true,
            () => false,
          ))
        );
        confirmed.push(text);
      }
    }),
  );
  await eventually('a stream under way', () => confirmed.length > 200);
  await server.crashAndRestart();
  const after = confirmed.length;
  await eventually('publishing after the crash', () => confirmed.length > after + 200);
  open = false;
  await publishing;
  await eventually('all confirmed messages', () => new Set(taken).size >= confirmed.length);
  expect(confirmed.filter((text) => !taken.includes(text))).toEqual([]);
  await broker.stop(1_000);
  await broker.close();
});
