import { expect, it } from 'vitest';
import { draft } from '../testing/build.ts';
import { acknowledgesFirst, deliveriesOf, exhaustedShare } from './deliveries.ts';

const ends = { kind: 'subscribe', from: 't', to: 's' } as const;

it('a message is delivered once without a policy, five times by one that says no number', () => {
  expect(
    [undefined, {}, { maxDeliveries: 2 }].map((retry) => deliveriesOf({ ...ends, ...(retry && { retry }) })),
  ).toEqual([1, 5, 2]);
});

it('poison messages use up all deliveries, the others only by bad luck; nothing uses up deliveries without end', () => {
  const failure = { probability: 0.5, poisonProbability: 0.2 };
  expect(exhaustedShare({ ...ends, failure, retry: { maxDeliveries: 3 } })).toBeCloseTo(0.2 + 0.8 / 8, 12);
  expect(exhaustedShare({ ...ends, failure, retry: { maxDeliveries: 0 } })).toBe(0);
  expect(exhaustedShare(ends)).toBe(0);
});

it('a topic of at most one delivery acknowledges first for all its readers', () => {
  const design = draft().topic('t', { guarantee: 'at-most-once' }).service('s').topic('u').done();
  expect(acknowledgesFirst(design, ends)).toBe(true);
  expect(acknowledgesFirst(design, { ...ends, from: 'u' })).toBe(false);
  expect(acknowledgesFirst(design, { ...ends, from: 'u', acknowledge: 'before-work' })).toBe(true);
});
