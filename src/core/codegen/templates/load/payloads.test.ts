import { describe, expect, it } from 'vitest';
import { freshPayload, nextPayload, payloadsOf } from './payloads.ts';

const anything = () => true;

it('a message has the key that its number gives, however often that comes', () => {
  const contract = {
    samples: () => [{ id: 'a' }],
    isValid: (data: unknown): data is { id: string } => data !== null,
    keyOf: ({ id }: { id: string }) => id,
  };
  const payloads = payloadsOf(contract, '/id', (count, keyOf) => (keyOf(9) === 'a-9' ? (count % 2) + 1 : 0));
  expect([1, 2, 3].map((count) => nextPayload(payloads, count))).toEqual([{ id: 'a-2' }, { id: 'a-1' }, { id: 'a-2' }]);
});

describe('payloads of the load generator', () => {
  it('get a key of their own and leave the sample alone', () => {
    const sample = { order: { id: 'o-1', other: 1 } };
    expect(freshPayload(sample, '/order/id', 7, anything)).toEqual({ order: { id: 'o-1-7', other: 1 } });
    expect(sample.order.id).toBe('o-1');
    expect(freshPayload({ n: 10 }, '/n', 7, anything)).toEqual({ n: 17 });
    const uuid = '00000000-0000-4000-8000-000000000000';
    expect(freshPayload({ id: uuid }, '/id', 1, anything)).not.toEqual({ id: uuid });
  });

  it('stay as they are where the schema refuses the new key, or there is none', () => {
    const sample = { id: 'fixed' };
    expect(freshPayload(sample, '/id', 1, () => false)).toBe(sample);
    expect(freshPayload(sample, '/missing/deep', 1, anything)).toBe(sample);
    expect(freshPayload(sample, undefined, 1, anything)).toBe(sample);
  });

  it('are reached by escaped pointers', () => {
    expect(freshPayload({ 'a/b': { '~': 'x' } }, '/a~1b/~0', 2, anything)).toEqual({ 'a/b': { '~': 'x-2' } });
  });
});
