import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Design } from '../model/design.ts';
import { type Finding, findingKey } from '../model/findings/finding.ts';
import { parsed } from '../model/testing/cart.ts';
import { randomDesign, shuffled } from '../model/testing/random-design.ts';
import { printDesign } from '../model/text/canonical.ts';
import { analyse } from '../queueing/analyse.ts';
import { rules } from './catalogue.ts';
import { expectFixed } from './testing/rule-cases.ts';
import { validate } from './validate.ts';

const told = (design: Design) => JSON.stringify(validate(design, analyse(design)));

/** More workers let through what others then have to do: these fixes have tests of their own. */
const ofLoad: ReadonlySet<string> = new Set(['overload', 'high-utilisation', 'cycle-undamped']);

const strangers = (design: Design, { nodes, links, messages }: Finding): string[] => [
  ...nodes.filter((id) => !design.nodes?.[id]),
  ...links.filter((id) => !design.links?.[id]),
  ...messages.filter((id) => !design.messages?.[id]),
];

test('every rule has words in both languages and a source', () => {
  for (const { title, summary, source } of rules)
    for (const words of [title.en, title.zh, summary.en, summary.zh, source]) expect(words.trim()).not.toBe('');
});

describe('on random designs', () => {
  test('the findings stay the same when the file is saved, loaded or reordered', () => {
    fc.assert(
      fc.property(randomDesign, fc.nat(), (design, seed) => {
        const findings = told(design);
        expect(told(parsed(printDesign(design)))).toBe(findings);
        expect(told(shuffled(design, seed))).toBe(findings);
      }),
      { numRuns: 30 },
    );
  });

  test('every finding names elements that exist, says all in both languages and leaves no gap in a sentence', () => {
    fc.assert(
      fc.property(randomDesign, (design) => {
        for (const finding of validate(design, analyse(design))) {
          expect(strangers(design, finding)).toEqual([]);
          const texts = [finding.message, finding.why, finding.howToFix];
          for (const sentence of texts.flatMap(({ en, zh }) => [en, zh])) expect(sentence).toMatch(/^[^{}]+$/);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('every fix of structure gives a valid design without the finding and without a new error, and works once', () => {
    fc.assert(
      fc.property(randomDesign, (design) => {
        for (const finding of validate(design, analyse(design)).filter(({ fix, rule }) => fix && !ofLoad.has(rule)))
          try {
            expectFixed(design, finding, analyse);
          } catch (error) {
            throw new Error(`${findingKey(finding)}: ${error instanceof Error ? error.message : error}`);
          }
      }),
      { numRuns: 30 },
    );
  });
});
