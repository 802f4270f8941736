/** Parcels that go through two hops, some of which no try can deliver: the design that the faults are shown on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Design } from '../../src/core/model/design.ts';
import { writeInto } from './exported-project.ts';

export const parcels = 1_000;
export const all: readonly number[] = Array.from({ length: parcels }, (_, number) => number);
export const isBroken = (number: number): boolean => number % 50 === 49;

/** The id of a parcel where it comes in, and of its flow. */
export const idOf = (number: number): string => `parcel-${number}`;
export const numberOf = (id: string): number => Number(id.slice('parcel-'.length));

export const workers = 4;
export const tries = 3;

/** They come in at two places: one publishes before it answers, the other has an outbox. */
export const entrances = ['counter', 'branch'] as const;
export const readers = ['office', 'delivery', 'sorting'] as const;

const payload = {
  type: 'object',
  properties: { number: { type: 'integer' }, isBroken: { type: 'boolean' } },
  required: ['number', 'isBroken'],
} as const;
const example = { number: 1, isBroken: false };

/** Kills cost deliveries: where one try is drawn, a message that a killed process had in hand is given up. */
const surviving = { maxDeliveries: 10, backoff: 'fixed', firstMs: 50 } as const;

export const faultDesign: Design = {
  eventwright: 1,
  name: 'Parcels under faults',
  messages: {
    'parcel-sent': { name: 'parcel.sent', payload, examples: [example] },
    'parcel-sorted': { name: 'parcel.sorted', payload, examples: [example] },
  },
  nodes: {
    counter: { kind: 'publisher', name: 'Counter', source: 'http' },
    branch: { kind: 'publisher', name: 'Branch', source: 'http' },
    sent: { kind: 'topic', name: 'Sent', messages: ['parcel-sent'] },
    sorting: { kind: 'service', name: 'Sorting', concurrency: workers },
    sorted: { kind: 'topic', name: 'Sorted', messages: ['parcel-sorted'] },
    delivery: { kind: 'subscriber', name: 'Delivery', concurrency: workers },
    lost: { kind: 'topic', name: 'Lost' },
    office: { kind: 'subscriber', name: 'Lost property office' },
  },
  links: {
    'counter-sends': { kind: 'publish', from: 'counter', to: 'sent', message: 'parcel-sent', bufferTimeoutMs: 500 },
    'branch-sends': { kind: 'publish', from: 'branch', to: 'sent', message: 'parcel-sent', outbox: true },
    'sorting-reads': { kind: 'subscribe', from: 'sent', to: 'sorting', prefetch: 4, retry: surviving },
    'sorting-publishes': { kind: 'publish', from: 'sorting', to: 'sorted', message: 'parcel-sorted', after: {} },
    'delivery-reads': {
      kind: 'subscribe',
      from: 'sorted',
      to: 'delivery',
      prefetch: 4,
      retry: { maxDeliveries: tries, backoff: 'fixed', firstMs: 50 },
      deadLetter: 'lost',
    },
    'office-reads': { kind: 'subscribe', from: 'lost', to: 'office', retry: surviving },
  },
};

/** What a user writes into the project: a ledger, and handlers that enter in it what they do. */
export const writeHandlers = (project: string): void => {
  for (const service of readers) {
    const handler = service === 'sorting' ? 'on-parcel-sent.ts' : 'on-parcel-sorted.ts';
    const source = (name: string) => readFileSync(join(import.meta.dirname, 'ledger', `${name}.txt`), 'utf8');
    writeInto(project, `services/${service}/src/deps.ts`, source('deps.ts'));
    writeInto(project, `services/${service}/src/handlers/${handler}`, source(`${service}.ts`));
  }
};
