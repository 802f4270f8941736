import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../../model/message.ts';
import { gapsBetween } from './gaps.ts';
import { sideOf } from './side.ts';
import { pairs, shared } from './testing/random-schemas.ts';
import { sent } from './testing/sent-documents.ts';

const bundled = (part: JsonSchema): object =>
  JSON.parse(JSON.stringify({ allOf: [part], $defs: shared }).replaceAll('#/schemas/', '#/$defs/'));

const documents = 1000;
/** In every run; a soak draws as many in each of its rounds. */
const pairsPerRun = 40;

/** Of so many documents of the writer, those that it would really send and that the reader refuses. */
const refused = (writer: JsonSchema, reader: JsonSchema, seed: number): readonly unknown[] => {
  const ajv = new Ajv2020({ strict: false, allowUnionTypes: true });
  const [isSent, isTaken] = [ajv.compile(bundled(writer)), ajv.compile(bundled(reader))];
  return fc.sample(sent(writer), { numRuns: documents, seed }).filter((each) => isSent(each) && !isTaken(each));
};

describe('a change of a schema', () => {
  it(`is allowed exactly when no document valid for the writer is invalid for the reader, on ${documents} documents per pair`, () => {
    let [allowed, broken, unclear] = [0, 0, 0];
    fc.assert(
      fc.property(pairs, fc.nat(), ([writer, reader], seed) => {
        const gaps = gapsBetween(sideOf(shared, writer), sideOf(shared, reader));
        const found = refused(writer, reader, seed);
        if (gaps.length === 0) {
          allowed++;
          expect(found).toEqual([]);
        } else if (gaps.some((gap) => !gap.unclear)) {
          broken++;
          expect(found, gaps.map(({ field, words }) => `${field} ${words.en}`).join('; ')).not.toEqual([]);
        } else unclear++;
      }),
      { numRuns: pairsPerRun },
    );
    // Else it would say nothing: both answers are given, and hardly ever none.
    const all = allowed + broken + unclear;
    expect(allowed).toBeGreaterThan(all / 20);
    expect(broken).toBeGreaterThan(all / 10);
    expect(unclear).toBeLessThan(all / 5);
  });
});
