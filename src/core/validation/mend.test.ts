import { expect, test } from 'vitest';
import type { Design } from '../model/design.ts';
import type { MendableFinding } from '../model/findings/finding.ts';
import { draft } from '../model/testing/build.ts';
import { findingOf, words } from '../model/testing/finding.ts';
import { mend, newErrors } from './mend.ts';
import { noFacts } from './testing/facts.ts';
import { validate } from './validate.ts';

const sketch = draft().with({ rules: { preset: 'draft' } });
const verdict = (design: Design) => validate(design, noFacts);
const finding = (rule: string, apply: (design: Design) => Design): MendableFinding =>
  findingOf(rule, { severity: 'error', fix: { title: words, apply } });

test('all findings of a kind are mended together', () => {
  const design = sketch.service('one').service('two').topic('three').done();
  const isolated = verdict(design).filter(({ rule }) => rule === 'isolated-node');
  expect(isolated).toHaveLength(3);
  expect(Object.keys(mend(design, isolated, verdict).nodes ?? {})).toEqual([]);
});

test('of several fixes the one that brings a new error is left out', () => {
  const design = sketch.topic('orders').service('stock').subscribe('orders', 'stock').done();
  const named = (name: string) => (before: Design) => ({ ...before, name });
  const described = (before: Design) => ({ ...before, description: 'A shop' });
  const judged = (now: Design) => (now.name === 'Broken' ? [finding('other', (each) => each)] : []);
  const after = mend(design, [finding('mine', named('Broken')), finding('mine', described)], judged);
  expect(after).toMatchObject({ name: design.name, description: 'A shop' });
});

test('where nothing can be mended the design stays itself', () => {
  const design = sketch.done();
  expect(mend(design, [finding('mine', (before) => before), finding('mine', (before) => before)], verdict)).toBe(
    design,
  );
});

test('overload behind a cured overload or behind tries without end was only hidden, and counts for no other rule', () => {
  const overload = [finding('overload', (each) => each)];
  expect(newErrors([], overload, new Set(['overload']))).toEqual([]);
  expect(newErrors([], overload, new Set(['retry-unbounded']))).toEqual([]);
  expect(newErrors([], overload, new Set(['isolated-node']))).toEqual(['overload']);
});
