import { expect, test } from 'vitest';
import type { Preset } from '../model/design.ts';
import { draft } from '../model/testing/build.ts';
import { noFacts } from './testing/facts.ts';
import { validate } from './validate.ts';

const held = (preset?: Preset, severity = {}) =>
  validate(
    draft()
      .service('stock')
      .with({ rules: { ...(preset && { preset }), severity } })
      .done(),
    noFacts,
  )
    .filter(({ rule }) => rule === 'owner-missing' || rule === 'isolated-node')
    .map(({ rule, severity }) => `${rule} ${severity}`);

test('without a preset a design is held to what is recommended', () => {
  expect(held()).toEqual(['isolated-node warning', 'owner-missing warning']);
  expect(held('recommended')).toEqual(held());
});

test('strict is one step graver', () => {
  expect(held('strict')).toEqual(['isolated-node error', 'owner-missing error']);
});

test('a draft is not asked for what nobody decides in a sketch', () => {
  expect(held('draft')).toEqual(['isolated-node warning']);
});

test('a level of one rule goes before the preset', () => {
  expect(held('draft', { 'owner-missing': 'error', 'isolated-node': 'off' })).toEqual(['owner-missing error']);
  expect(held('strict', { 'owner-missing': 'info', 'isolated-node': 'off' })).toEqual(['owner-missing info']);
});
