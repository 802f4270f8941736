import { expect, it } from 'vitest';
import { awkwardDesign } from '../../../e2e/generated/awkward-design.ts';
import { sha256 } from '../lib/sha256.ts';
import { manifestPath } from './apply-export.ts';
import { brokers } from './brokers/index.ts';
import { generateProject, generatorVersion } from './generate.ts';
import type { BrokerId } from './plan/project-plan.ts';

/** Everything that can be drawn, but for the manifest, in which the version stands. */
const bytesFor = (broker: BrokerId): string =>
  sha256(
    JSON.stringify(generateProject(awkwardDesign, { broker }).files.filter(({ path }) => path !== manifestPath)),
  ).slice(0, 16);

// When this fails, an export of the same design has other bytes than before: raise `generatorVersion` (once per release)
// and record the bytes here. Where it is the design of this test that has changed, the bytes alone.
it('the version of the generator goes up with the bytes that it makes of a design', () => {
  expect({ generatorVersion, ...Object.fromEntries(brokers.map(({ id }) => [id, bytesFor(id)])) }).toEqual({
    generatorVersion: '6',
    'in-memory': '7d87be9ce1b50a1e',
    nats: '11c09dc29dd0456b',
    redis: 'b1e13dd0bac188e7',
    mqtt: 'a38cc487f7a27fd0',
    kafka: '2b5f3e5af218da9a',
    rabbitmq: '9e48819eb606d46f',
  });
});
