import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { eventually, example, installedProject, npm, post, remove, start } from './exported-project.ts';
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

test('a consumer killed mid-stream loses no confirmed order and applies none twice', async () => {
  const mine = join(import.meta.dirname, 'ledger');
  copyFileSync(join(mine, 'deps.ts.txt'), join(folder, 'services/order/src/deps.ts'));
  copyFileSync(join(mine, 'on-order-place.ts.txt'), join(folder, 'services/order/src/handlers/on-order-place.ts'));
  await npm(folder, 'run', 'build');
  const ledger = join(folder, 'ledger.log');
  const applied = () =>
    existsSync(ledger)
      ? readFileSync(ledger, 'utf8')
          .split('\n')
          .slice(0, -1)
          .map((line) => line.split(' ')[1] ?? '')
      : [];
  const environment = {
    BROKER: 'nats',
    ...nats.environment,
    HTTP_PORT: '0',
    STAND_IN_FACTOR: '0',
    NATS_ACK_WAIT_MS: '1000',
    LEDGER: ledger,
  };
  const consumer = () => start(folder, 'services/order/dist/src/main.js', environment);
  const gateway = start(folder, 'services/gateway/dist/src/main.js', environment);
  const entrance = `${await gateway.address}/gateway/order-place`;
  const confirmed = new Set<string>();
  let open = true;
  const publishing = Promise.all(
    Array.from({ length: 8 }, async (_, lane) => {
      for (let number = 0; open && number < 5_000; number++) {
        const orderId = `${lane}-${number}`;
        const data = { orderId, customerId: 'c-1', lines: [{ productId: 'p-7', quantity: 1 }] };
        if ((await post(entrance, data, `ledger-${orderId}`)) === 202) confirmed.add(orderId);
        // Slow enough for one worker to keep up: the kills shall fall into a stream, not into a backlog.
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }),
  );
  let killed = 0;
  const repeated: number[] = [];
  // Killed until a kill has fallen between the effect and its acknowledgement, at least three times in all.
  while (killed < 3 || (repeated.reduce((sum, count) => sum + count, 0) === 0 && killed < 20)) {
    const before = applied().length;
    const order = consumer();
    await eventually('progress', () => applied().length > before + 40);
    order.kill();
    await order.exited;
    killed++;
    repeated.push(order.observations.filter(({ what }) => what === 'repeated').length);
  }
  const confirmedAtLastKill = confirmed.size;
  await eventually('more orders after the last kill', () => confirmed.size > confirmedAtLastKill + 40);
  open = false;
  await publishing;
  const order = consumer();
  const missing = () => {
    const there = new Set(applied());
    return [...confirmed].filter((orderId) => !there.has(orderId));
  };
  await eventually('every confirmed order', () => missing().length === 0);
  expect(await order.stop()).toBe(0);
  expect(await gateway.stop()).toBe(0);
  expect(missing()).toEqual([]);
  expect(new Set(applied()).size).toBe(applied().length);
  expect(repeated.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
});
