import fc from 'fast-check';
import { expect, test } from 'vitest';
import { move } from '../../core/edits/move.ts';
import { randomEdits } from '../../core/edits/testing/random-edits.ts';
import { diffDesigns } from '../../core/history/diff.ts';
import type { Design } from '../../core/model/design.ts';
import { randomDesign } from '../../core/model/testing/random-design.ts';
import { createAnswers, type JudgedFacts, judgeText } from './judge-text.ts';
import { example } from './testing/example.ts';

const factsOf = (answer: ReturnType<typeof createAnswers>, before: Design, after: Design): JudgedFacts =>
  answer({ diff: diffDesigns(before, after) }) as JudgedFacts;

test('a new name leaves the analysis as it was, a new rate does not, and the rules are asked in both cases', () => {
  const answer = createAnswers();
  const design = example('shop-10');
  const first = answer({ design }) as JudgedFacts;
  const told = { ...design, nodes: { ...design.nodes, gateway: { ...design.nodes!.gateway!, name: '  ' } } } as Design;
  const then = factsOf(answer, design, told);
  expect(then.analysis).toBe(first.analysis);
  expect(then.findings).not.toBe(first.findings);
  const [id, link] = Object.entries(told.links ?? {}).find(([, { kind }]) => kind === 'subscribe')!;
  const slower = { ...told, links: { ...told.links, [id]: { ...link, work: { distribution: 'constant', ms: 77 } } } };
  const last = factsOf(answer, told, slower as Design);
  expect(last.analysis).not.toEqual(first.analysis);
  expect(last).toEqual(createAnswers()({ design: slower as Design }));
});

test('a conversation over many edits says at every step what one about that design alone says', () => {
  fc.assert(
    fc.property(
      fc.oneof(randomDesign, fc.constantFrom(example('shop-10'), example('shop-3'))),
      fc.array(fc.tuple(fc.constantFrom(...Object.values(randomEdits)), fc.infiniteStream(fc.nat())), {
        minLength: 1,
        maxLength: 8,
      }),
      (start, edits) => {
        const answer = createAnswers();
        let design = start;
        answer({ design });
        for (const [edit, numbers] of edits) {
          const result = edit(design, (most) => (numbers.next().value as number) % most);
          if (!result.ok) continue;
          const facts = factsOf(answer, design, result.value);
          design = result.value;
          expect(facts).toEqual(createAnswers()({ design }));
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('a design without places is given some, and its text stays as it is; a change made since fits it again', () => {
  const { layout, ...bare } = example('cart-3');
  const text = JSON.stringify(bare);
  const read = judgeText(text);
  if (!read.ok) throw new Error('It is a design.');
  expect(read.value.text).toBe(text);
  expect(Object.keys(read.value.design.layout!.nodes!).sort()).toEqual(Object.keys(bare.nodes!).sort());
  const [id] = Object.keys(bare.nodes!) as [string];
  const moved = move.apply(read.value.design, { nodes: { [id]: { x: 5, y: 900 } } });
  if (!moved.ok) throw new Error('It can be moved.');
  const again = judgeText(text, [diffDesigns(read.value.design, moved.value)]);
  expect(again.ok && again.value.design).toEqual(moved.value);
  expect(layout).toBeDefined();
});
