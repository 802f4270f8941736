/** Designs that drills are tried on: shipped examples, one with everything that can break, and one where nothing moves. */
import { readFileSync } from 'node:fs';
import type { Design } from '../../model/design.ts';

export const examples = ['cart-3', 'query-reply', 'retry-storm', 'shop-10', 'shop-3'] as const;

export const example = (id: (typeof examples)[number]): Design =>
  JSON.parse(readFileSync(`public/examples/${id}.eventwright.json`, 'utf8')) as Design;

/** Two replicas with a standby read four ordered partitions, half busy; beside them an idle reader of its own topic. */
export const counter: Design = {
  eventwright: 1,
  name: 'Counter',
  messages: { ticket: { name: 'ticket' } },
  nodes: {
    door: { kind: 'publisher', name: 'Door' },
    tickets: { kind: 'topic', name: 'Tickets', messages: ['ticket'], ordered: true, partitions: 4 },
    clerks: { kind: 'service', name: 'Clerks', replicas: 2, standby: 1, concurrency: 2 },
    bells: { kind: 'topic', name: 'Bells', messages: ['ticket'] },
    porter: { kind: 'subscriber', name: 'Porter' },
  },
  links: {
    arrives: {
      kind: 'publish',
      from: 'door',
      to: 'tickets',
      message: 'ticket',
      arrivals: { process: 'poisson', ratePerSecond: 16 },
    },
    served: {
      kind: 'subscribe',
      from: 'tickets',
      to: 'clerks',
      work: { distribution: 'exponential', meanMs: 125 },
      retry: { maxDeliveries: 4, firstMs: 100 },
      deadLetter: 'discard',
    },
    rings: {
      kind: 'publish',
      from: 'door',
      to: 'bells',
      message: 'ticket',
      arrivals: { process: 'poisson', ratePerSecond: 1 },
    },
    heard: {
      kind: 'subscribe',
      from: 'bells',
      to: 'porter',
      work: { distribution: 'exponential', meanMs: 100 },
    },
  },
};

export const nothing: Design = { eventwright: 1, name: 'Nothing' };
