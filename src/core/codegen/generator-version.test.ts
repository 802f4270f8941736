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
    'in-memory': '6b4474ebb117dd98',
    nats: 'dfe7e3e0cf9f6d79',
    redis: 'bc3c780f0b85dc0e',
    mqtt: '1a7253e7b99061e4',
    kafka: '5d16224cb4770cf6',
    rabbitmq: 'b9d34f446d72a8c2',
  });
});
