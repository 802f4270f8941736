import { expect, it } from 'vitest';
import { node } from '../model/node.ts';
import { publisher } from './publisher.ts';

it('a publisher begins as a valid node of its kind', () => {
  const made = publisher.create('New');
  expect(node.parse(made)).toEqual(made);
  expect(made.kind).toBe(publisher.id);
});

it('a publisher publishes to topics and calls services, but reads nothing', () => {
  expect(publisher.linkTo).toEqual({ topic: 'publish', service: 'call' });
});
