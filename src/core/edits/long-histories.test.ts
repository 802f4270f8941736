import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyHistory, type History, record, redo, undo } from '../history/history.ts';
import type { Design } from '../model/design.ts';
import { printDesign } from '../model/text/canonical.ts';
import { parseDesign } from '../model/text/parse.ts';
import { edits } from './index.ts';
import { clippingOf } from './steps/clipping.ts';
import { randomEdits } from './testing/random-edits.ts';
import { shop } from './testing/shop.ts';

/** 20 in every run; a soak of 100 rounds makes them 2,000. */
const seeds = 20;
const editsPerSeed = 300;
/** Pasting and duplicating double a design, others add to it: above this they wait until something was removed. */
const mostNodes = 40;
const growing = new Set(['paste', 'duplicate', 'place-connected', 'connect-through', 'insert-on-link']);

const editor = (seed: number) => {
  const random = fc.nat({ max: 2 ** 31 - 1 });
  const draws = fc.sample(random, { seed, numRuns: editsPerSeed * 12 });
  let drawn = 0;
  return (most: number) => (draws[drawn++ % draws.length] as number) % most;
};

const step = (design: Design, draw: (most: number) => number): Design => {
  const { id } = edits[draw(edits.length)] as (typeof edits)[number];
  if (growing.has(id) && Object.keys(design.nodes ?? {}).length > mostNodes) return design;
  const result = randomEdits[id]?.(design, draw);
  return result?.ok ? result.value : design;
};

/** The design opens again as it is, byte for byte. */
const opens = (design: Design): void => {
  const text = printDesign(design);
  const opened = parseDesign(text);
  if (!opened.ok) throw new Error(`${opened.reason[0]?.pointer} ${opened.reason[0]?.what.en}`);
  expect(printDesign(opened.value)).toBe(text);
};

const copySomething = (design: Design, draw: (most: number) => number): void => {
  const nodes = Object.keys(design.nodes ?? {}).filter(() => draw(3) === 0);
  clippingOf(design, { nodes });
};

const lastOf = (
  travel: typeof undo,
  from: { readonly history: History; readonly design: Design },
): { readonly history: History; readonly design: Design; readonly steps: number } => {
  let [at, steps] = [from, 0];
  for (let next = travel(at.history, at.design); next; next = travel(at.history, at.design))
    [at, steps] = [next, steps + 1];
  return { ...at, steps };
};

it(`after ${editsPerSeed} edits, undo comes back to the first bytes and redo to the last, whatever was copied between`, () => {
  let done = 0;
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const draw = editor(seed);
      let [design, history]: [Design, History] = [shop, emptyHistory];
      for (let number = 0; number < editsPerSeed; number++) {
        const after = step(design, draw);
        if (after === design) continue;
        history = record(history, design, after, { label: { en: 'Edit', zh: '编辑' } });
        design = after;
        if (number % 20 === 0) opens(design);
      }
      opens(design);
      const last = printDesign(design);
      const first = lastOf(undo, { history, design });
      expect(printDesign(first.design)).toBe(printDesign(shop));
      copySomething(first.design, draw);
      const again = lastOf(redo, first);
      expect(printDesign(again.design)).toBe(last);
      expect(again.steps).toBe(first.steps);
      done += again.steps;
    }),
    { numRuns: seeds },
  );
  expect(done).toBeGreaterThan(seeds * 100);
}, 120_000);
