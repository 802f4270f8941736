import { expect, test } from 'vitest';
import { example } from '../../../workers/testing/example.ts';
import { tunablesOf } from '../scenario/tunable.ts';
import { axisOf, elementsWithNumbers, isNumber, loadAxis, readValues } from './axis.ts';

const design = example('shop-10');
const values = (text: string) => readValues({ ...loadAxis, values: text });

test('values are at least two numbers, each once, rising, however they are separated', () => {
  expect(values('4, 1 2;2')).toEqual([1, 2, 4]);
  expect(values('0.5，1、2')).toEqual([0.5, 1, 2]);
  for (const text of ['', '1', '1, 1', '1, x', '1, Infinity']) expect(values(text)).toHaveProperty('en');
});

test('what is offered can be swept: values around the drawn one, whole ones for what is counted', () => {
  const tunables = tunablesOf(design, 'nodes', 'logistics').filter(isNumber);
  const of = (pointer: string) => axisOf(tunables.find((each) => each.pointer === pointer)!);
  expect(of('/nodes/logistics/concurrency').values).toBe('4, 5, 6, 8');
  for (const { section, id } of elementsWithNumbers(design))
    for (const tunable of tunablesOf(design, section, id).filter(isNumber)) {
      const read = readValues(axisOf(tunable));
      expect([tunable.pointer, Array.isArray(read)]).toEqual([tunable.pointer, true]);
    }
});
