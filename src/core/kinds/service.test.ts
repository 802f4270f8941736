import { expect, it } from 'vitest';
import { node } from '../model/node.ts';
import { service } from './service.ts';

it('a service begins as a valid node of its kind', () => {
  const made = service.create('New');
  expect(node.parse(made)).toEqual(made);
  expect(made.kind).toBe(service.id);
});

it('a service publishes to topics and calls other services', () => {
  expect(service.linkTo).toEqual({ topic: 'publish', service: 'call' });
});
