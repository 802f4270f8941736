import { expect, test } from '@playwright/test';
import { awkwardDesign } from './awkward-design.ts';
import { eventually, installedProject, npm, remove, start } from './exported-project.ts';
import { expectEveryQuestionItsOwnAnswer } from './question-flow.ts';
import { startNats } from './servers/nats.ts';
import type { Server } from './servers/server.ts';

let folder: string;
let nats: Server;

test.beforeAll(async () => {
  nats = await startNats();
  folder = await installedProject(awkwardDesign);
  await npm(folder, 'run', 'build');
});

test.afterAll(async () => {
  await nats.stop();
  remove(folder);
});

test('questions over NATS come back to the process that asked, while all other links carry load', async () => {
  const environment = { BROKER: 'nats', ...nats.environment, HTTP_PORT: '0', NATS_ACK_WAIT_MS: '2000' };
  const system = start(folder, 'system/dist/src/start.js', environment);
  const line = () => system.output.find((text) => text.includes('gateway is up on nats'));
  const gateway = await eventually('the gateway', () => /http:\S+/.exec(line() ?? '')?.[0]);
  await eventually(
    'the worker',
    () => system.output.some((text) => text.includes('worker is up on nats')) || undefined,
  );
  await expectEveryQuestionItsOwnAnswer(gateway, 200);
  for (const service of ['default', 'worker', 'gateway'])
    await eventually(
      `${service} at work`,
      () => system.observations.some((seen) => seen.service === service && seen.what === 'handled') || undefined,
    );
  expect(system.output.filter((text) => text.includes('could not be ended'))).toEqual([]);
  expect(await system.stop()).toBe(0);
});
