import { expect, test } from 'vitest';
import { analyse } from './analyse.ts';
import {
  arrivals,
  design,
  exponential,
  oneQueue,
  publish,
  publisher,
  service,
  subscribe,
  topic,
} from './testing/designs.ts';

const degrees = (of: Parameters<typeof analyse>[0]) => analyse(of).graph.messagesPerSecond;

test('each group of a topic gets a copy, and copies and choices weigh what a node sends', () => {
  const of = design(
    { source: publisher, a: topic(), b: topic(), one: service(), two: service(), other: service() },
    {
      begin: publish('source', 'a', arrivals(10)),
      'read-one': subscribe('a', 'one', { work: exponential(1) }),
      'read-two': subscribe('a', 'two', { work: exponential(1) }),
      next: publish('one', 'b', { after: { probability: 0.5, copies: 3 } }),
      ask: { kind: 'call', from: 'two', to: 'other', during: { probability: 0.2 }, work: exponential(1) },
    },
  );
  expect(degrees(of)).toEqual({
    a: { in: 10, out: 20 },
    b: { in: 15, out: 0 },
    one: { in: 10, out: 15 },
    other: { in: 2, out: 0 },
    source: { in: 0, out: 10 },
    two: { in: 10, out: 2 },
  });
});

test('what a full topic refuses comes neither in nor out of it, what it drops does', () => {
  const full = (onFull: 'reject' | 'drop-new') =>
    degrees(oneQueue(100, { work: exponential(10) }, {}, { capacity: 0, onFull })).queue;
  // Erlang's loss formula with one worker and a load of 1: half of them find it busy.
  expect(full('reject')).toEqual({ in: 50, out: 50 });
  expect(full('drop-new')).toEqual({ in: 100, out: 100 });
});

test('a dead letter comes into its topic and out of no node; behind a loop without end nothing is known', () => {
  const of = oneQueue(10, { work: exponential(1), failure: { probability: 0.5 }, deadLetter: 'letters' });
  const found = degrees({ ...of, nodes: { ...of.nodes, letters: topic() } });
  expect([found.letters, found.reader]).toEqual([
    { in: 5, out: 0 },
    { in: 10, out: 0 },
  ]);
  const again = publish('reader', 'queue', { after: { copies: 2 } });
  const endless = degrees({ ...of, links: { ...of.links, read: subscribe('queue', 'reader'), again } });
  expect(endless.queue).toEqual({ in: null, out: null });
});
