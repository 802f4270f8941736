import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { proofEnvironment, proofs } from './example-proofs.ts';
import { example, installedProject, npm, remove, start } from './exported-project.ts';

const ids = readdirSync('public/examples').map((file) => file.replace('.eventwright.json', ''));

/** The shop on NATS is the project that `project.spec.ts` is about. */
const exports = ids
  .flatMap((id) => (['in-memory', 'nats'] as const).map((broker) => ({ id, broker })))
  .filter(({ id, broker }) => !(id === 'shop-10' && broker === 'nats'));

for (const { id, broker } of exports)
  test(`${id}, exported for ${broker}, installs, is in order, passes its tests and runs`, async () => {
    const folder = await installedProject(example(id), broker);
    try {
      await npm(folder, 'run', 'check');
      expect(await npm(folder, 'test')).toMatch(/pass [1-9]\d*\n(.*\n)*?.*fail 0/);
      const system = start(folder, 'system/dist/src/start.js', proofEnvironment);
      const address = await system.address;
      await proofs[id]?.proof(address, system);
      expect(await system.stop()).toBe(0);
    } finally {
      remove(folder);
    }
  });
