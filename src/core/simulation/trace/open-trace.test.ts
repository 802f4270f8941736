import { expect, test } from 'vitest';
import { manySpans, mostOpenSpans, mostSpans } from './limits.ts';
import { OpenTrace } from './open-trace.ts';

test('a message that causes too much is followed no further, and says so', () => {
  const trace = new OpenTrace(1, { spans: 0 });
  const root = trace.begin('message', null, 'orders', 0);
  while (trace.hasRoom()) trace.begin('delivery', root, 'reads', 1);
  expect(trace.spans.length).toBe(manySpans);
  for (let at = 0; at < mostSpans; at++) trace.add('queue', root, 1, 2);
  const told = trace.told();
  expect([told.spans.length, told.cut]).toEqual([mostSpans, true]);
});

test('all messages under way share the room for spans, and give it back when they are over', () => {
  const room = { spans: mostOpenSpans - 2 };
  const [one, other] = [new OpenTrace(1, room), new OpenTrace(2, room)];
  one.begin('message', null, 'orders', 0);
  expect(other.hasRoom()).toBe(true);
  one.begin('delivery', one.spans[0]!, 'reads', 0);
  one.told();
  expect([other.hasRoom(), room.spans]).toEqual([true, mostOpenSpans - 2]);
  other.begin('message', null, 'orders', 0);
  other.begin('delivery', other.spans[0]!, 'reads', 0);
  expect([other.hasRoom(), other.told().cut]).toEqual([false, true]);
});
