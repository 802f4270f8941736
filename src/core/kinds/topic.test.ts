import { expect, it } from 'vitest';
import { node } from '../model/node.ts';
import { topic } from './topic.ts';

it('a topic begins as a valid node of its kind', () => {
  const made = topic.create('New');
  expect(node.parse(made)).toEqual(made);
  expect(made.kind).toBe(topic.id);
});

it('a topic feeds services and subscribers only', () => {
  expect(topic.linkTo).toEqual({ service: 'subscribe', subscriber: 'subscribe' });
});
