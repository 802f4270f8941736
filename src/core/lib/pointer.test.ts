import { describe, expect, it } from 'vitest';
import { pathOf, pointerOf, valueAt } from './pointer.ts';

describe('JSON pointers', () => {
  it('escape slashes and tildes and come back as the same path', () => {
    const path = ['links', 'a/b', '~x', '0'];
    expect(pointerOf(path)).toBe('/links/a~1b/~0x/0');
    expect(pathOf(pointerOf(path))).toEqual(path);
  });

  it('name the whole document when empty', () => {
    expect(pathOf('')).toEqual([]);
    expect(valueAt({ a: 1 }, [])).toEqual({ a: 1 });
  });

  it('never reach what a value inherits', () => {
    expect(valueAt({}, ['constructor'])).toBeUndefined();
    expect(valueAt([10, 20], [1])).toBe(20);
  });
});
