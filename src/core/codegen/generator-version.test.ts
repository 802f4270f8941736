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
    'in-memory': '9b4d1aa12974edac',
    nats: 'bafd7c309266ab09',
    redis: '0bb16075f7d2b30b',
    mqtt: 'bb1a171bb15d7ea7',
    kafka: 'a0ce8b4a52dfcf08',
    rabbitmq: 'f74129a563168fbf',
    kafka: 'a0ce8b4a52dfcf08',
    redis: '0bb16075f7d2b30b',
  });
});
