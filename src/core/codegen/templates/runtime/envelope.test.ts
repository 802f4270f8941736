import { describe, expect, it } from 'vitest';
import { InvalidMessage, readEnvelope } from './envelope.ts';

const event = {
  specversion: '1.0',
  id: 'i',
  source: '/shop',
  type: 'order.placed',
  time: '2026-01-31T12:00:00.000Z',
  correlationid: 'c',
  data: { any: 'thing' },
};
const read = (changes: object) => readEnvelope(JSON.stringify({ ...event, ...changes }));

describe('the envelope of a message', () => {
  it('is read with everything in it, attributes of others included', () => {
    expect(read({ hops: 2, theirs: 'too' })).toEqual({ ...event, hops: 2, theirs: 'too' });
  });

  it.each<[string, object]>([
    ['another version', { specversion: '0.3' }],
    ['no id', { id: undefined }],
    ['an empty source', { source: '' }],
    ['a type that is no text', { type: ['order.placed'] }],
    ['a time that is none', { time: 'yesterday' }],
    ['an id over two lines', { id: 'one\ntwo' }],
    ['a trace that is no text', { traceparent: 7 }],
    ['a key that is no text', { partitionkey: {} }],
    ['hops that are no number', { hops: 'many' }],
  ])('is refused with %s', (_name, changes) => {
    expect(() => read(changes)).toThrow(InvalidMessage);
  });

  it.each(['', 'null', '[]', '"text"', '{'])('is refused where there is none: %j', (text) => {
    expect(() => readEnvelope(text)).toThrow(InvalidMessage);
  });
});
