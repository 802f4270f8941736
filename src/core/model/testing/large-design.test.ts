import { expect, test } from 'vitest';
import { parseDesign } from '../text/parse.ts';
import { largeDesign } from './large-design.ts';

test.each([300, 1_000, 5_000])('a design of %d nodes has them, is valid and the same each time', (nodes) => {
  const design = largeDesign(nodes);
  const text = JSON.stringify(design);
  expect(Object.keys(design.nodes ?? {})).toHaveLength(nodes);
  expect(Object.keys(design.links ?? {}).length / nodes).toBeGreaterThan(1.4);
  expect(parseDesign(text).ok).toBe(true);
  expect(JSON.stringify(largeDesign(nodes))).toBe(text);
  expect(JSON.stringify(largeDesign(nodes, 2))).not.toBe(text);
});

test('a few topics have many readers, and most have one to three', () => {
  const { nodes = {}, links = {} } = largeDesign(5_000);
  const readers = new Map<string, number>();
  for (const { kind, from } of Object.values(links))
    if (kind === 'subscribe') readers.set(from, (readers.get(from) ?? 0) + 1);
  const counts = Object.keys(nodes)
    .flatMap((id) => readers.get(id) ?? [])
    .sort((one, other) => one - other);
  expect(counts[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(3);
  expect(counts.at(-1)).toBeGreaterThan(20);
});
