import { expect, it } from 'vitest';
import { awkwardDesign } from '../../../e2e/generated/awkward-design.ts';
import { sha256 } from '../lib/sha256.ts';
import { brokers } from './brokers/index.ts';
import { generateProject, generatorVersion, manifestPath } from './generate.ts';

/** Everything that can be drawn, for every broker, but for the manifest, in which the version stands. */
const bytes = sha256(
  JSON.stringify(
    brokers.map(({ id }) =>
      generateProject(awkwardDesign, { broker: id }).files.filter(({ path }) => path !== manifestPath),
    ),
  ),
);

// When this fails, an export of the same design has other bytes than before: raise `generatorVersion` and record both here.
// Where it is the design of this test that has changed, the bytes alone.
it('the version of the generator goes up with the bytes that it makes of a design', () => {
  expect({ generatorVersion, bytes }).toEqual({
    generatorVersion: '5',
    bytes: '0c1fbed3592d0249da4c8911c9ae335be39a89ebad148a4023467b0b507b45f9',
  });
});
