import { expect, test } from 'vitest';
import { dictionaryOf } from './dictionary.ts';

test('a dictionary has its values by id in the order given, whatever the ids are', () => {
  const ids = ['pear', 'apple', 'constructor', '__proto__'];
  const dictionary = dictionaryOf(
    ids,
    (id) => id,
    (id, at) => `${at} ${id}`,
  );
  expect(Object.keys(dictionary)).toEqual(ids);
  expect(ids.map((id) => dictionary[id])).toEqual(['0 pear', '1 apple', '2 constructor', '3 __proto__']);
  expect(dictionary.toString).toBeUndefined();
  expect(JSON.parse(JSON.stringify(dictionary)).apple).toBe('1 apple');
});
