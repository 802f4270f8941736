import { expect, it } from 'vitest';
import { node } from '../model/node.ts';
import { subscriber } from './subscriber.ts';

it('a subscriber begins as a valid node of its kind', () => {
  const made = subscriber.create('New');
  expect(node.parse(made)).toEqual(made);
  expect(made.kind).toBe(subscriber.id);
});

it('a subscriber is the end of every chain', () => {
  expect(subscriber.linkTo).toEqual({});
});
