import { expect, test } from '@playwright/test';
import { eventually, example, installedProject, npm, remove, start } from './exported-project.ts';
import { expectAnOrderToBeApproved } from './order-flow.ts';
import { startNats } from './servers/nats.ts';
import type { Server } from './servers/server.ts';

test.describe.configure({ mode: 'serial' });

let folder: string;
let nats: Server;

test.beforeAll(async () => {
  nats = await startNats();
  folder = await installedProject(example('shop-10'));
  await npm(folder, 'run', 'build');
});

test.afterAll(async () => {
  await nats.stop();
  remove(folder);
});

test('with BROKER=nats each service is a process, and an order travels to its approved review', async () => {
  const environment = {
    BROKER: 'nats',
    ...nats.environment,
    LOAD_FACTOR: '0',
    STAND_IN_FACTOR: '0.02',
    HTTP_PORT: '0',
  };
  const shopping = start(folder, 'system/dist/src/start.js', environment);
  const upOf = (name: string) => shopping.output.find((line) => line.includes(`${name} is up on nats`));
  const gateway = await eventually('the gateway', () => /http:\S+/.exec(upOf('gateway') ?? '')?.[0]);
  await expectAnOrderToBeApproved(`${gateway}/gateway/order-place`, shopping.observations);
  for (const name of ['order', 'inventory', 'payment', 'logistics', 'content-moderation'])
    expect(upOf(name)).toBeDefined();
  expect(await shopping.stop()).toBe(0);
});

test('the whole system says once that its broker is unknown or away', async () => {
  const sayings = [
    ['kafka', 'BROKER is "kafka"; this project knows in-memory and nats. Set one of them.'],
    ['nats', 'No NATS server lets us in at 127.0.0.1:1 (connection refused).'],
  ] as const;
  for (const [broker, saying] of sayings) {
    const system = start(folder, 'system/dist/src/start.js', { BROKER: broker, NATS_URL: 'nats://127.0.0.1:1' });
    expect(await system.exited).toBe(1);
    expect(system.output).toEqual([expect.stringContaining(saying)]);
  }
});

test('without a server the services say what to start', async () => {
  const order = start(folder, 'services/order/dist/src/main.js', { BROKER: 'nats', NATS_URL: 'nats://127.0.0.1:1' });
  expect(await order.exited).not.toBe(0);
  expect(order.output.join('\n')).toContain('No NATS server lets us in at 127.0.0.1:1');
  expect(order.output).toHaveLength(1);
});

test('copies that one server cannot keep are refused in a sentence', async () => {
  const single = await startNats();
  const environment = { BROKER: 'nats', ...single.environment, NATS_STREAM_REPLICAS: '3', HTTP_PORT: '0' };
  const order = start(folder, 'services/order/dist/src/main.js', environment);
  expect(await order.exited).toBe(1);
  await single.stop();
  expect(order.output).toEqual([expect.stringMatching(/^The NATS server refuses .* 3 copies .*NATS_STREAM_REPLICAS/)]);
});
