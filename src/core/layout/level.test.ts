import { expect, it } from 'vitest';
import { levelsOf } from './level.ts';

const box = (id: string, group?: string) => ({ id, width: 10, height: 10, ...(group !== undefined && { group }) });
const line = (from: string, to: string) => ({ from, to });

it('a level has the lines of all that is in it, also deeper, and no others', () => {
  const inside = line('a', 'b');
  const leaving = line('b', 'c');
  const foreign = line('c', 'd');
  const whole = levelsOf({
    boxes: [box('a', 'inner'), box('b', 'outer'), box('c'), box('d')],
    lines: [inside, leaving, foreign],
    groups: [{ id: 'outer' }, { id: 'inner', parent: 'outer' }],
  });
  const outer = whole.inner[0];
  expect([whole.lines, outer?.lines, outer?.inner[0]?.lines]).toEqual([
    [inside, leaving, foreign],
    [inside, leaving],
    [inside],
  ]);
  expect([whole, outer, outer?.inner[0]].map((level) => level?.boxes.map(({ id }) => id))).toEqual([
    ['c', 'd'],
    ['b'],
    ['a'],
  ]);
});

it('a box is before another only once, however many lines lead there', () => {
  const { ends } = levelsOf({ boxes: [box('a'), box('b')], lines: [line('a', 'b'), line('a', 'b')], groups: [] });
  expect([ends.into.get('b'), ends.outOf.get('a')]).toEqual([['a'], ['b']]);
});
