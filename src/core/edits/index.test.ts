import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyHistory, type History, record, redo, undo } from '../history/history.ts';
import type { Design } from '../model/design.ts';
import { printDesign } from '../model/text/canonical.ts';
import { parseDesign } from '../model/text/parse.ts';
import { edits } from './index.ts';
import { randomEdits } from './testing/random-edits.ts';
import { shop } from './testing/shop.ts';

it('draws every edit of the registry at random', () => {
  expect(Object.keys(randomEdits).sort()).toEqual(edits.map(({ id }) => id));
});

const choices = fc.array(fc.record({ edit: fc.nat(), draws: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }) }), {
  maxLength: 25,
});

it('never makes a file that does not open, undoes to the first bytes and redoes to the last', () => {
  const done = new Set<string>();
  fc.assert(
    fc.property(choices, (steps) => {
      let design: Design = shop;
      let history: History = emptyHistory;
      for (const step of steps) {
        const { id, title } = edits[step.edit % edits.length] as (typeof edits)[number];
        let drawn = 0;
        const result = randomEdits[id]?.(design, (most) => (step.draws[drawn++ % 8] as number) % most);
        if (!result?.ok) continue;
        done.add(id);
        const opened = parseDesign(printDesign(result.value));
        if (!opened.ok) throw new Error(`${id}: ${opened.reason[0]?.pointer} ${opened.reason[0]?.what.en}`);
        history = record(history, design, result.value, { label: title });
        design = result.value;
      }
      const last = printDesign(design);
      for (let back = undo(history, design); back; back = undo(history, design)) ({ design, history } = back);
      expect(printDesign(design)).toBe(printDesign(shop));
      for (let on = redo(history, design); on; on = redo(history, design)) ({ design, history } = on);
      expect(printDesign(design)).toBe(last);
    }),
    // Enough that every edit comes up, however many there are.
    { numRuns: edits.length * 6 },
  );
  expect([...done].sort()).toEqual(edits.map(({ id }) => id));
}, 30_000);
