import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isId, semver, slugFor } from './names.ts';

describe('an id made from words', () => {
  it.each([
    ['Order placed!', 'order-placed'],
    ['  Été 2026 ', 'e-te-2026'],
    ['123 go', 'go'],
    ['订单', 'element'],
    ['constructor', 'element'],
  ])('%j becomes %j', (words, slug) => {
    expect(slugFor(words, () => false)).toBe(slug);
  });

  it('avoids those that are taken by a number', () => {
    const taken = new Set(['order', 'order-2']);
    expect(slugFor('Order', (slug) => taken.has(slug))).toBe('order-3');
  });

  it('is always an id', () => {
    fc.assert(fc.property(fc.string(), (words) => isId(slugFor(words, () => false))));
  });
});

describe('a semantic version', () => {
  it.each(['1.0.0', '0.0.0', '1.2.3-beta.1', '1.2.3-0a.x-y+build.007'])('is %s', (text) => {
    expect(semver.safeParse(text).success).toBe(true);
  });

  it.each(['1.0', 'v1.0.0', '01.0.0', '1.0.0-01', '1.0.0-', '1.0.0-a..b', '1.0.0+'])('is not %s', (text) => {
    expect(semver.safeParse(text).success).toBe(false);
  });
});
