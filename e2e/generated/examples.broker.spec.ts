import { expect, test } from '@playwright/test';
import { proofEnvironment, proofs } from './example-proofs.ts';
import { eventually, example, installedProject, npm, remove, start } from './exported-project.ts';
import { startNats } from './servers/nats.ts';
import type { Server } from './servers/server.ts';

let nats: Server;

test.beforeAll(async () => {
  nats = await startNats();
});

test.afterAll(() => nats.stop());

for (const [id, { service, proof }] of Object.entries(proofs))
  test(`${id} keeps its promise over NATS, one process per service`, async () => {
    const folder = await installedProject(example(id));
    try {
      await npm(folder, 'run', 'build');
      const environment = { ...proofEnvironment, BROKER: 'nats', ...nats.environment };
      const system = start(folder, 'system/dist/src/start.js', environment);
      const isUp = (name: string) => system.output.find((line) => line.includes(`${name} is up on nats`));
      const services = Object.entries(example(id).nodes ?? {}).filter(([, node]) => node.kind !== 'topic');
      for (const [name] of services) await eventually(name, () => isUp(name));
      await proof(/http:\S+/.exec(isUp(service) ?? '')?.[0] ?? '', system);
      expect(await system.stop()).toBe(0);
    } finally {
      remove(folder);
    }
  });
