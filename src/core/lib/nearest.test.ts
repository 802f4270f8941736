import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

describe('the nearest known name', () => {
  it('is found for a slip of the finger', () => {
    expect(nearest('prefech', ['prefetch', 'partitions'])).toBe('prefetch');
  });

  it('is not guessed when nothing is close', () => {
    expect(nearest('colour', ['prefetch', 'partitions'])).toBeUndefined();
  });

  it('counts inserted, deleted and replaced characters', () => {
    expect([editDistance('', 'abc'), editDistance('kitten', 'sitting'), editDistance('same', 'same')]).toEqual([
      3, 3, 0,
    ]);
  });
});
