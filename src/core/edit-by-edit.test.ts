import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { edits } from './edits/index.ts';
import { type Draw, randomEdits } from './edits/testing/random-edits.ts';
import { shop } from './edits/testing/shop.ts';
import type { Design } from './model/design.ts';
import type { Finding, MendableFinding } from './model/findings/finding.ts';
import { randomDesign } from './model/testing/random-design.ts';
import { analyse } from './queueing/analyse.ts';
import { validate } from './validation/validate.ts';

/** In every run; a soak makes them as many as are wanted. */
const chains = 200;
const editsPerChain = 2;
/** Pasting and duplicating double a design. */
const mostNodes = 40;

/** Another copy of all rules, which remembers nothing of what this one has seen. */
const forgetful = async (): Promise<typeof validate> => {
  vi.resetModules();
  const [{ validate: anew }, { outlineOf }] = await Promise.all([
    import('./validation/validate.ts'),
    import('./model/graph/outline.ts'),
  ]);
  const others = Array.from({ length: 8 }, (_, at) => ({ eventwright: 1 as const, name: '', contexts: named(at) }));
  const strangers = others.map((each, at): Design => ({ ...each, nodes: topics(at), links: calls(at) }));
  return (design, facts) => {
    strangers.forEach((each) => {
      outlineOf(structuredClone(each));
    });
    return anew(structuredClone(design), facts);
  };
};

const named = (at: number) => ({ [`c${at}`]: { name: 'C' } });
const topics = (at: number) => ({ [`t${at}`]: { kind: 'topic' as const, name: 'T' } });
const calls = (at: number) => ({ [`l${at}`]: { kind: 'call' as const, from: 'a', to: 'b' } });

/** A function cannot be compared; what a fix is called can. */
const told = (findings: readonly MendableFinding[]): string =>
  JSON.stringify(
    findings.map(({ fix, ...finding }): Finding => (fix ? { ...finding, fix: { title: fix.title } } : finding)),
    null,
    1,
  );

const drawing = (seed: number): Draw => {
  const draws = fc.sample(fc.nat({ max: 2 ** 31 - 1 }), { seed, numRuns: editsPerChain * 12 });
  let drawn = 0;
  return (most) => (draws[drawn++ % draws.length] as number) % most;
};

const step = (design: Design, draw: Draw): Design => {
  const { id } = edits[draw(edits.length)] as (typeof edits)[number];
  const result = randomEdits[id]?.(design, draw);
  return result?.ok && Object.keys(result.value.nodes ?? {}).length <= mostNodes ? result.value : design;
};

it('judging a design edit by edit finds what judging it afresh finds', async () => {
  const afresh = await forgetful();
  fc.assert(
    fc.property(fc.oneof(randomDesign, fc.constant(shop)), fc.nat(), (start, seed) => {
      const draw = drawing(seed);
      let design = start;
      for (let edit = 0; edit <= editsPerChain; edit++) {
        const facts = analyse(design);
        expect(told(validate(design, facts))).toBe(told(afresh(design, facts)));
        design = step(design, draw);
      }
    }),
    { numRuns: chains },
  );
}, 120_000);
