// Whatever can be drawn, in whatever words, becomes a project that compiles and passes its own tests: designs nobody has thought
// of, the same ones in every run. SEED draws others, PROJECTS and TYPED more of them.
import { randomInt } from 'node:crypto';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { askedSeed } from '../../scripts/test/asked-seed.ts';
import { type Twins, twinsOf } from '../../src/core/codegen/testing/hostile-design.ts';
import type { Design } from '../../src/core/model/design.ts';
import { randomAskingDesign } from '../../src/core/model/testing/random-design.ts';
import { testAll } from './batch-tests.ts';
import { remove, temporaryFolder } from './exported-project.ts';
import { compileAll, exportBatch, installForAll, lintAll } from './project-batch.ts';
import { typeErrorsOf } from './types-of-many.ts';

const seed = askedSeed ?? randomInt(2 ** 31);
const wanted = Number(process.env.PROJECTS ?? 20);
const typed = Number(process.env.TYPED ?? 40);

const linksOf = ({ links }: Design): number => Object.keys(links ?? {}).length;

/** Those with the most links among four times as many: many random designs are nearly empty. */
const largest = (count: number, words: keyof Twins): Design[] =>
  fc
    .sample(twinsOf(randomAskingDesign), { seed, numRuns: count * 4 })
    .map((twins) => twins[words])
    .sort((one, other) => linksOf(other) - linksOf(one))
    .slice(0, count);

/** Those that are linted, in harmless words: a formatter breaks lines by the width of words that no design has. */
const harmless = Math.ceil(wanted / 4);

test(`${wanted} random designs in hostile words make projects that compile, are in order and pass their tests (seed ${seed})`, async () => {
  test.setTimeout(300_000 + wanted * 10_000);
  const root = temporaryFolder();
  try {
    const hostile = largest(wanted - harmless, 'hostile');
    const projects = await exportBatch(root, [...hostile, ...largest(harmless, 'harmless')]);
    await installForAll(root, projects);
    await compileAll(root, projects);
    await lintAll(root, projects.slice(hostile.length));
    const { passed, failed } = await testAll(root, projects);
    expect(failed, `tests of PROJECTS=${wanted} SEED=${seed}; p0 is the first project`).toEqual([]);
    expect(passed).toBeGreaterThan(projects.length);
  } finally {
    remove(root);
  }
});

test(`${typed} more make projects without an error of types`, async () => {
  test.setTimeout(300_000 + typed * 5_000);
  const root = temporaryFolder();
  try {
    const twins = fc.sample(twinsOf(randomAskingDesign), { seed: seed + 1, numRuns: typed });
    const designs = twins.map(({ hostile }, at): Design => ({ ...hostile, name: `p${at} ${hostile.name}` }));
    expect(await typeErrorsOf(root, designs)).toBe('');
  } finally {
    remove(root);
  }
});
