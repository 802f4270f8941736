import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draft } from '../../model/testing/build.ts';
import { covers } from '../naming/address-pattern.ts';
import { narrowed, surplusOf } from './rights.ts';

const level = fc.constantFrom('a', 'b', 'ab', '{x}', 'a*', '*', '+', '#', '>', '');
const address = fc
  .tuple(fc.array(level, { minLength: 1, maxLength: 3 }), fc.constantFrom('.', '/'))
  .map(([levels, sign]) => levels.join(sign));

test('a right grants exactly the topics whose addresses it covers, however they are looked up', () => {
  fc.assert(
    fc.property(fc.array(address, { maxLength: 8 }), address, (addresses, pattern) => {
      const topics = addresses.map((each, at) => [`t${at}`, each] as const);
      const design = topics
        .reduce((all, [id, each]) => all.topic(id, { address: each }), draft())
        .service('s', { access: { mayRead: [pattern] } })
        .done();
      const wanted = topics.filter(([, each]) => covers(pattern, each)).map(([id]) => id);
      expect(surplusOf(design, 's', 'mayRead')).toEqual({ granted: wanted, unused: wanted });
      expect(narrowed(design, 's', 'mayRead')).toEqual(wanted.length > 0 ? [] : [pattern]);
    }),
    { seed: 20261121, numRuns: 300 },
  );
});
