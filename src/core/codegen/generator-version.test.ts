import { expect, it } from 'vitest';
import { awkwardDesign } from '../../../e2e/generated/awkward-design.ts';
import { sha256 } from '../lib/sha256.ts';
import type { BrokerName } from '../model/broker.ts';
import { manifestPath } from './apply-export.ts';
import { brokers } from './brokers/index.ts';
import { generateProject, generatorVersion } from './generate.ts';

/** Everything that can be drawn, but for the manifest, in which the version stands. */
const bytesFor = (broker: BrokerName): string =>
  sha256(
    JSON.stringify(generateProject(awkwardDesign, { broker }).files.filter(({ path }) => path !== manifestPath)),
  ).slice(0, 16);

// When this fails, an export of the same design has other bytes than before: raise `generatorVersion` (once per release)
// and record the bytes here. Where it is the design of this test that has changed, the bytes alone.
it('the version of the generator goes up with the bytes that it makes of a design', () => {
  expect({ generatorVersion, ...Object.fromEntries(brokers.map(({ id }) => [id, bytesFor(id)])) }).toEqual({
    generatorVersion: '7',
    'in-memory': '02493bfaf40ce17c',
    nats: 'df08fc9579efbeb8',
    redis: '105e82701084f7c9',
    mqtt: 'f823025942d4f1c6',
    kafka: 'cd9d49ac61de131e',
    rabbitmq: '8ead5bbcb03dd351',
  });
});
