// From the picture to the running system: the very zip that the page hands out is unpacked, installed, tested and started,
// in memory and over a real NATS server.
import { expect, test } from '@playwright/test';
import { downloadProject } from '../fixtures/download.ts';
import { openExample } from '../fixtures/examples.ts';
import { eventually, install, npm, npmStart, remove, temporaryFolder, writeInto } from './exported-project.ts';
import { expectAnOrderToBeApproved } from './order-flow.ts';
import { startNats } from './servers/nats.ts';
import type { Server } from './servers/server.ts';

test.describe.configure({ mode: 'serial' });

const environment = { HTTP_PORT: '0', LOAD_FACTOR: '0', STAND_IN_FACTOR: '0.02' };

let folder: string;
let nats: Server;

test.beforeAll(async () => {
  folder = temporaryFolder();
  nats = await startNats();
});

test.afterAll(async () => {
  await nats.stop();
  remove(folder);
});

test('the shop is downloaded from the page, and what was in the zip installs, type-checks and passes its tests', async ({
  page,
}) => {
  await openExample(page, 'shop-10');
  const { files } = await downloadProject(page, 'nats');
  for (const [path, text] of files) writeInto(folder, path, text);
  await install(folder);
  await npm(folder, 'run', 'check');
  expect(await npm(folder, 'test')).toMatch(/pass \d{2,}\n(.*\n)*?.*fail 0/);
});

test('npm start runs it in memory: an order travels through it to its approved review', async () => {
  const shopping = npmStart(folder, environment);
  await expectAnOrderToBeApproved(`${await shopping.address}/gateway/order-place`, shopping.observations);
  await shopping.stop();
  expect(shopping.output.at(-1)).toBe('all has stopped');
});

test('with BROKER=nats npm start runs it over a NATS server: an order travels through its processes to its approved review', async () => {
  const shopping = npmStart(folder, { ...environment, BROKER: 'nats', ...nats.environment });
  const up = () => shopping.output.find((line) => line.includes('gateway is up on nats'));
  const gateway = await eventually('the gateway', () => /http:\S+/.exec(up() ?? '')?.[0]);
  await expectAnOrderToBeApproved(`${gateway}/gateway/order-place`, shopping.observations);
  await shopping.stop();
  expect(shopping.output.filter((line) => line.endsWith(' has stopped'))).toHaveLength(12);
});
