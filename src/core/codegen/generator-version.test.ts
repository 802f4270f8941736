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
    'in-memory': '3e1eaa1bf774658d',
    nats: '8f028ebe4246e0c3',
    redis: 'bfe35186a8464cd5',
    mqtt: 'e7ac5cbb6c2a72bc',
    kafka: 'd6e194c3eca17158',
    rabbitmq: '3c697f992c39470d',
  });
});
