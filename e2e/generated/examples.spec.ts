// Each shipped design as it is when it is downloaded: installed for itself, in order, tested, and running in memory.
import { expect, test } from '@playwright/test';
import { expectCounts, standingInEnvironment } from './expected-counts.ts';
import { example, exampleIds, installedProject, npm, remove, start } from './exported-project.ts';

for (const id of exampleIds)
  test(`${id} installs, is in order, passes its tests, and a thousand messages come to the drawn counts`, async () => {
    const design = example(id);
    const folder = await installedProject(design, 'in-memory');
    try {
      await npm(folder, 'run', 'check');
      expect(await npm(folder, 'test')).toMatch(/pass [1-9]\d*\n(.*\n)*?.*fail 0/);
      const system = start(folder, 'system/dist/src/start.js', standingInEnvironment);
      const address = await system.address;
      await expectCounts(design, 1_000, system, () => address);
    } finally {
      remove(folder);
    }
  });
