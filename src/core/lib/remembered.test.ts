import { expect, test } from 'vitest';
import { remembered, rememberedWith } from './remembered.ts';

const counted = <Answer>(answer: Answer) => {
  let times = 0;
  return { answer: () => ({ answer, time: ++times }), times: () => times };
};

test('a value is asked about once, an equal one for itself', () => {
  const { answer, times } = counted('yes');
  const ask = remembered(answer);
  const value = {};
  expect([ask(value), ask(value), ask({})]).toEqual([
    { answer: 'yes', time: 1 },
    { answer: 'yes', time: 1 },
    { answer: 'yes', time: 2 },
  ]);
  expect(times()).toBe(2);
});

test('that there is no answer is remembered, too', () => {
  let times = 0;
  const ask = remembered((): string | undefined => {
    times++;
    return undefined;
  });
  const value = {};
  expect([ask(value), ask(value)]).toEqual([undefined, undefined]);
  expect(times).toBe(1);
});

test('with something else beside it the answer is found anew, and back again as well', () => {
  const ask = rememberedWith((list: readonly number[], factor: number) => list.map((each) => each * factor));
  const list = [1, 2];
  const doubled = ask(list, 2);
  expect(doubled).toEqual([2, 4]);
  expect(ask(list, 2)).toBe(doubled);
  expect(ask(list, 3)).toEqual([3, 6]);
  expect(ask(list, 2)).toEqual(doubled);
});
