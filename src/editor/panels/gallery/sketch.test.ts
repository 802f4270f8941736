import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseDesign } from '../../../core/model/text/parse.ts';
import { sketchOf } from './sketch.ts';

const exampleOf = (id: string) => {
  const parsed = parseDesign(
    readFileSync(new URL(`../../../../public/examples/${id}.eventwright.json`, import.meta.url), 'utf8'),
  );
  if (!parsed.ok) throw new Error(id);
  return parsed.value;
};

it('shows every node, context and link of an example within its picture', () => {
  const design = exampleOf('shop-10');
  const sketch = sketchOf(design);
  expect(sketch?.boxes.length).toBe(Object.keys(design.nodes ?? {}).length);
  expect(sketch?.frames.length).toBe(5);
  expect(sketch?.wires.length).toBe(Object.keys(design.links ?? {}).length);
  for (const { at } of sketch?.boxes ?? []) expect(at.x).toBeGreaterThan(sketch?.view.x ?? Number.NaN);
});

it('draws dead letters that nobody reads as satellites', () => {
  const looks = sketchOf(exampleOf('cart-3'))?.boxes.map(({ look }) => look);
  expect(looks?.filter((look) => look === 'satellite').length).toBe(3);
});

it('has no picture of a design in which nothing has a place', () => {
  expect(sketchOf({ eventwright: 1, name: 'Nothing' })).toBeUndefined();
});
