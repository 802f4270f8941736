import { expect, test } from 'vitest';
import { formOf } from '../../core/kinds/form/form.ts';
import { message } from '../../core/model/message.ts';
import { service } from '../../core/model/node.ts';
import { retry } from '../../core/model/policies.ts';
import { scenario } from '../../core/model/scenario.ts';
import { typedValue, writtenOf } from './written.ts';

const field = (record: Parameters<typeof formOf>[0], key: string) => {
  const found = formOf(record).find((each) => each.key === key);
  if (!found) throw new Error(`no field ${key}`);
  return found;
};
const typed = (record: Parameters<typeof formOf>[0], key: string, written: string) => {
  const result = typedValue(field(record, key), written);
  return result.ok ? result.value : result.reason.en;
};

test('numbers are typed as such, and what is none is refused', () => {
  expect(typed(service, 'replicas', ' 3 ')).toBe(3);
  expect(typed(service, 'replicas', 'many')).toBe('A number is needed here.');
  expect(typed(service, 'replicas', '')).toBeUndefined();
});

test('a number may be one of the words that stand for it', () => {
  expect(typed(scenario, 'warmupSeconds', 'auto')).toBe('auto');
  expect(typed(scenario, 'warmupSeconds', '10')).toBe(10);
});

test('delays are separated by commas of either script, texts by lines, so that a comma may stand in them', () => {
  expect(typed(retry, 'delaysMs', '100, 200，400')).toEqual([100, 200, 400]);
  expect(typed(message, 'pii', '/email\n\n/name, first')).toEqual(['/email', '/name, first']);
});

test('pairs keep an equals sign of the value; a line without one and a name twice are refused', () => {
  expect(typed(service, 'configuration', 'URL = https://x\nQUERY = a=b')).toEqual({ URL: 'https://x', QUERY: 'a=b' });
  expect(typed(service, 'configuration', 'URL = x\nlost')).toBe('Line 2 has no “=”: write name = value.');
  expect(typed(service, 'configuration', 'A = 1\nA = 2')).toBe('“A” stands here twice.');
});

test('what is written down again reads as the same value', () => {
  for (const [record, key, value] of [
    [retry, 'delaysMs', [100, 200]],
    [message, 'pii', ['/email', '/name']],
    [service, 'configuration', { URL: 'https://x', QUERY: 'a=b' }],
    [service, 'replicas', 4],
  ] as const)
    expect(typed(record, key, writtenOf(field(record, key), value))).toEqual(value);
});
