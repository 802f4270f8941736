import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { KeptVersion } from './kept.ts';
import { expendable, superfluous } from './thinning.ts';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2026, 5, 15, 12, 30);
const version = (ago: number, name: string | null = null, size = 1000): KeptVersion => ({
  document: 'd',
  at: now - ago,
  name,
  size,
});
const gone = (versions: readonly KeptVersion[]) => superfluous(versions, now).map(({ at }) => now - at);

it('all versions of the last hour stay', () => {
  expect(gone([version(1), version(5 * 60_000), version(50 * 60_000)])).toEqual([]);
});

it('of an hour ago the newest of each hour stays, of days ago the newest of each day', () => {
  const minutes = (count: number) => count * 60_000;
  expect(gone([version(2 * hour + minutes(1)), version(2 * hour + minutes(10))])).toEqual([2 * hour + minutes(10)]);
  expect(gone([version(2 * day), version(2 * day + hour), version(3 * day)])).toEqual([2 * day + hour]);
});

it('what somebody named stays, however old and however many there are', () => {
  const named = Array.from({ length: 80 }, (_, at) => version(at * day, `v${at}`));
  expect(gone(named)).toEqual([]);
});

it('there are never more than fifty others, nor more than twenty million characters of them', () => {
  const many = Array.from({ length: 90 }, (_, at) => version(at * 1000));
  expect(many.length - gone(many).length).toBe(50);
  const large = Array.from({ length: 9 }, (_, at) => version(at * 1000, null, 5_000_000));
  expect(large.length - gone(large).length).toBe(4);
});

it('the newest always stays, and thinning what was thinned takes nothing more', () => {
  const history = fc.uniqueArray(fc.integer({ min: 0, max: 400 * 24 * 60 }), { minLength: 1, maxLength: 120 });
  fc.assert(
    fc.property(history, (minutesAgo) => {
      const versions = minutesAgo.map((minutes) => version(minutes * 60_000));
      const less = superfluous(versions, now);
      const left = versions.filter((each) => !less.includes(each));
      expect(Math.max(...left.map(({ at }) => at))).toBe(Math.max(...versions.map(({ at }) => at)));
      expect(superfluous(left, now)).toEqual([]);
    }),
  );
});

it('without room the oldest of all documents go first, the newest of each last, and what somebody named never', () => {
  const of = (document: string, ago: number, name: string | null = null) => ({ ...version(ago, name), document });
  const versions = [of('a', 5), of('a', 1), of('b', 9), of('a', 7, 'mine'), of('b', 20), of('a', 30)];
  expect(expendable(versions).map(({ document, at }) => `${document}${now - at}`)).toEqual([
    'a30',
    'b20',
    'a5',
    'b9',
    'a1',
  ]);
});
