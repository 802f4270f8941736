// Whatever can be drawn becomes a project that is in order: designs nobody has thought of, the same ones in every run.
// SEED draws others, PROJECTS more of them.
import { randomInt } from 'node:crypto';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { askedSeed } from '../../scripts/test/asked-seed.ts';
import type { Design } from '../../src/core/model/design.ts';
import { randomDesignWithoutCalls } from '../../src/core/model/testing/random-design.ts';
import { installedProject, npm, remove, start } from './exported-project.ts';

const seed = askedSeed ?? randomInt(2 ** 31);
// Playwright reads this file again in its worker process, which must find the same tests.
process.env.SEED = String(seed);
const wanted = Number(process.env.PROJECTS ?? 2);

const linksOf = ({ links }: Design): number => Object.keys(links ?? {}).length;

/** Those with the most links among twenty times as many: most random designs are nearly empty. */
const designs = fc
  .sample(randomDesignWithoutCalls, { seed, numRuns: wanted * 20 })
  .sort((a, b) => linksOf(b) - linksOf(a))
  .slice(0, wanted);

for (const [index, design] of designs.entries())
  test(`random design ${index + 1} of seed ${seed}, with ${linksOf(design)} links, makes a project that is in order, runs and stops`, async () => {
    const folder = await installedProject(design, index % 2 === 0 ? 'nats' : 'in-memory');
    try {
      await npm(folder, 'run', 'check');
      await npm(folder, 'test');
      const system = start(folder, 'system/dist/src/start.js', {
        HTTP_PORT: '0',
        STAND_IN_FACTOR: '0.1',
        DRAIN_MS: '1000',
      });
      await system.address;
      expect(await system.stop()).toBe(0);
    } finally {
      remove(folder);
    }
  });
