import { expect, it } from 'vitest';
import { pictureName } from './file-name.ts';

it.each([
  ['Shop, version 2', 'shop-version-2'],
  ['購物車 – Bestellung', '購物車-bestellung'],
  ['../../etc/passwd', 'etc-passwd'],
  ['C:\\con*?"<>|', 'c-con'],
  ['', 'design'],
  ['🛒', 'design'],
])('the picture of “%s” is called %s', (design, name) => {
  expect(pictureName(design)).toBe(name);
});

it('is short enough for every folder, however long the name of the design', () => {
  const name = pictureName('購物 '.repeat(600));
  expect(new TextEncoder().encode(`${name}.svg.new`).length).toBeLessThan(255);
});
