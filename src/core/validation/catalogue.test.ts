import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Design } from '../model/design.ts';
import { type Finding, findingKey, type MendableFinding } from '../model/findings/finding.ts';
import { parsed } from '../model/testing/cart.ts';
import { randomDesign, shuffled } from '../model/testing/random-design.ts';
import { printDesign } from '../model/text/canonical.ts';
import { checkDesign } from '../model/text/check.ts';
import { analyse } from '../queueing/analyse.ts';
import { rules } from './catalogue.ts';
import { mend, type Verdict } from './mend.ts';
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
          for (const sentence of texts.flatMap(({ en, zh }) => [en, zh]))
            expect(sentence).toMatch(/^(?:[^{}]|\$\{\w+\})+$/);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('every fix that is made gives a valid design without the finding and without a new error, and works once', () => {
    let [made, refused] = [0, 0];
    fc.assert(
      fc.property(randomDesign, (design) => {
        const verdict = remembered();
        for (const finding of verdict(design).filter(({ fix, rule }) => fix && !ofLoad.has(rule))) {
          const after = mend(design, [finding], verdict);
          if (after === design) refused++;
          else expectMended(finding, after, verdict);
          made++;
        }
      }),
      { numRuns: 20 },
    );
    // What a fix would break is rare: nearly every button does what it says.
    expect(refused / made).toBeLessThan(0.05);
  });
});

/** The same design is judged once. */
const remembered = (): ((design: Design) => readonly MendableFinding[]) => {
  const known = new Map<Design, readonly MendableFinding[]>();
  return (design) => {
    const findings = known.get(design) ?? validate(design, analyse(design));
    known.set(design, findings);
    return findings;
  };
};

const expectMended = (finding: MendableFinding, after: Design, verdict: Verdict): void => {
  const key = findingKey(finding);
  expect([key, checkDesign(after)]).toEqual([key, []]);
  expect(verdict(after).map(findingKey)).not.toContain(key);
  expect([key, finding.fix?.apply(after) === after]).toEqual([key, true]);
};
