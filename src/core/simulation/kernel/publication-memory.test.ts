import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keep, newPublications, publishedBy } from './publication-memory.ts';
import { NOW, scalarDoubles } from './scalars.ts';

const step = fc.record({
  after: fc.constantFrom(0, 0, 1, 7),
  cause: fc.integer({ min: 1, max: 40 }),
  publication: fc.nat(3),
});

test('knows what a plain table of times knows, on 2,000 random traces', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 400 }), fc.constantFrom(1, 5, 60), (steps, window) => {
      const memory = newPublications(2);
      const plain = new Map<string, { attempt: number; until: number }>();
      const X = new Float64Array(scalarDoubles);
      let now = 0;
      steps.forEach(({ after, cause, publication }, attempt) => {
        now += after;
        X[NOW] = now;
        const known = plain.get(`${cause} ${publication}`);
        const expected = known !== undefined && known.until > now ? known.attempt : -1;
        if (publishedBy(memory, cause, publication, X) !== expected) throw new Error(`At ${now}: not ${expected}`);
        if (expected >= 0) return;
        keep(memory, cause, publication, attempt, window, X);
        plain.set(`${cause} ${publication}`, { attempt, until: now + window });
      });
      expect(memory.size).toBeLessThanOrEqual(plain.size);
    }),
    { numRuns: 2000 },
  );
});
