import { expect, it } from 'vitest';
import type { NodeKind } from '../../../core/model/node.ts';
import type { Side } from './link-between.ts';
import { offersAt, offersFor } from './offers.ts';

const shown = (kind: NodeKind, side: Side) =>
  offersAt(kind, side).map(({ kind, through }) => (through ? `${kind} via ${through}` : kind));

it.each([
  ['publisher', 'source', ['topic', 'service', 'service via topic', 'subscriber via topic']],
  ['topic', 'source', ['service', 'subscriber', 'topic via service']],
  ['service', 'source', ['topic', 'service', 'service via topic', 'subscriber via topic']],
  ['topic', 'target', ['publisher', 'service', 'topic via service']],
  ['service', 'target', ['publisher', 'topic', 'service', 'publisher via topic', 'service via topic']],
  ['subscriber', 'target', ['topic', 'publisher via topic', 'service via topic']],
] as const)('a line drawn from a %s as its %s may end at what makes sense there', (kind, side, expected) => {
  expect(shown(kind, side)).toEqual(expected);
});

it('nothing leaves a subscriber and nothing enters a publisher', () => {
  expect(offersAt('subscriber', 'source')).toEqual([]);
  expect(offersAt('publisher', 'target')).toEqual([]);
});

it('says what a service would do at the end of a line from a topic', () => {
  expect(offersAt('topic', 'source')[0]?.words.en).toBe('reads from here');
});

it('an end of a link may go only to what makes the same kind of link', () => {
  expect(offersFor('publish', 'publisher', 'source').map(({ kind }) => kind)).toEqual(['topic']);
  expect(offersFor('subscribe', 'topic', 'source').map(({ kind }) => kind)).toEqual(['service', 'subscriber']);
  expect(offersFor('call', 'service', 'target').map(({ kind }) => kind)).toEqual(['publisher', 'service']);
});
