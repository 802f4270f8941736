import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { cartText } from '../../src/core/model/testing/cart.ts';
import { answered, eventwright, folderWith } from './terminal.ts';

const verbs = [
  ['check'],
  ['analyse'],
  ['simulate'],
  ['format'],
  ['export', '--target', 'typescript', '--out', 'project'],
] as const;

const bad = [
  ['a truncated file', cartText.slice(0, 700), 'not JSON', ''],
  ['a wrong type', cartText.replace('"replicas": 2', '"replicas": "two"'), 'Expected', '/nodes/recommender/replicas'],
  ['an unknown key', cartText.replace('"replicas": 2', '"replica": 2'), '“replica”', '/nodes/recommender/replica'],
  [
    'a key that stands twice',
    cartText.replace('"recommender": {', '"cart": { "kind": "publisher", "name": "B" }, "recommender": {'),
    'a second time',
    '/nodes/cart',
  ],
  [
    'an id of a node and of a link',
    cartText.replace('"cart-publishes": {', '"cart": {'),
    'id of a node and of a link',
    '/links/cart',
  ],
  ['a newer version', cartText.replace('"eventwright": 1', '"eventwright": 9'), 'format 9', '/eventwright'],
  [
    'a reference to nothing',
    cartText.replace('"to": "recommender"', '"to": "nobody"'),
    '“nobody”',
    '/links/recommender-reads/to',
  ],
  ['five megabytes of noise', '}{x,: "\n'.repeat(555_000), 'not JSON', ''],
  ['more than five megabytes', `${cartText}${' '.repeat(5_000_000)}`, 'larger than', ''],
  ['nothing at all', '', 'not JSON', ''],
] as const;

for (const [what, text, message, pointer] of bad)
  test(`${what} is refused by every command with place and reason, and left as it is`, async () => {
    const { folder, remove } = folderWith({ 'bad.json': text });
    for (const [verb, ...flags] of verbs) {
      const { code, json } = await answered([verb, 'bad.json', ...flags], { folder });
      expect([verb, code]).toEqual([verb, 2]);
      expect(json.error).toMatchObject({ file: 'bad.json', pointer });
      expect(json.error.message).toContain(message);
      expect(json.error.line).toBeGreaterThan(0);
      expect(json.error.column).toBeGreaterThan(0);
      for (const words of [json.error.why, json.error.howToFix]) expect(words.length).toBeGreaterThan(10);
    }
    expect(readFileSync(join(folder, 'bad.json'), 'utf8')).toBe(text);
    remove();
  });

test('people read file, line and column, and no stack', async () => {
  const { folder, remove } = folderWith({ 'bad.json': cartText.replace('"replicas": 2', '"replica": 2') });
  const { code, out, err } = await eventwright(['check', 'bad.json'], { folder });
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^bad\.json:24:\d+: /);
  expect(err).toContain('“replicas”');
  expect(err).not.toContain('    at ');
  remove();
});
