import { expect, it } from 'vitest';
import { subscribe } from '../../model/subscribe.ts';
import { topic } from '../../model/topic.ts';
import { formOf } from './form.ts';
import { valueWords } from './value-words.ts';

const said = (record: typeof topic | typeof subscribe, key: string, value: unknown) => {
  const field = formOf(record).find((one) => one.key === key);
  if (!field) throw new Error(key);
  return valueWords(field, value);
};

it.each([
  [topic, 'retentionSeconds', 1_209_600, '1209600 s'],
  [topic, 'capacity', 1000, '1000'],
  [topic, 'onFull', 'drop-old', 'Drop the oldest message'],
  [topic, 'ordered', true, 'yes'],
  [subscribe, 'retry', { maxDeliveries: 0, backoff: 'none' }, 'Max deliveries 0 · Backoff At once'],
  [
    topic,
    'publishLatency',
    { distribution: 'lognormal', meanMs: 2, scv: 0.5 },
    'Lognormal · Mean 2 ms · Squared variation 0.5',
  ],
] as const)('says the value of %#: %s', (record, key, value, words) => {
  expect(said(record, key, value)?.en).toBe(words);
});

it('says it in both languages, and nothing where there is no value', () => {
  expect(said(topic, 'onFull', 'drop-old')?.zh).toBe('丢弃最旧消息');
  expect(said(topic, 'onFull', undefined)).toBeNull();
  expect(said(topic, 'onFull', null)).toBeNull();
});
