/** A thousand messages through two hops, some of them poison: every service sees exactly what it has to. */
import { expect } from '@playwright/test';
import type { Design } from '../../src/core/model/design.ts';
import { eventually, type Observation, post } from './exported-project.ts';

const parcels = 1_000;
const senders = 16;
const tries = 3;

export const parcelDesign: Design = {
  eventwright: 1,
  name: 'Parcels',
  messages: {
    'parcel-sent': { name: 'parcel.sent', payload: { type: 'object' }, examples: [{}] },
    'parcel-sorted': { name: 'parcel.sorted', payload: { type: 'object' }, examples: [{}] },
  },
  nodes: {
    counter: { kind: 'publisher', name: 'Counter', source: 'http' },
    sent: { kind: 'topic', name: 'Sent', messages: ['parcel-sent'] },
    sorting: { kind: 'service', name: 'Sorting', concurrency: 4 },
    sorted: { kind: 'topic', name: 'Sorted', messages: ['parcel-sorted'] },
    delivery: { kind: 'subscriber', name: 'Delivery', concurrency: 4 },
    lost: { kind: 'topic', name: 'Lost' },
    office: { kind: 'subscriber', name: 'Lost property office' },
  },
  links: {
    'counter-sends': { kind: 'publish', from: 'counter', to: 'sent', message: 'parcel-sent' },
    'sorting-reads': { kind: 'subscribe', from: 'sent', to: 'sorting', prefetch: 4 },
    'sorting-publishes': { kind: 'publish', from: 'sorting', to: 'sorted', message: 'parcel-sorted', after: {} },
    'delivery-reads': {
      kind: 'subscribe',
      from: 'sorted',
      to: 'delivery',
      failure: { poisonProbability: 0.02 },
      retry: { maxDeliveries: tries, backoff: 'fixed', firstMs: 50 },
      deadLetter: 'lost',
    },
    'office-reads': { kind: 'subscribe', from: 'lost', to: 'office' },
  },
};

/** `url` is where parcels come in. */
export const expectEveryParcelToEnd = async (url: string, observations: readonly Observation[]): Promise<void> => {
  let next = 0;
  const send = async () => {
    while (next < parcels) expect(await post(url, {}, `parcel-${next++}`)).toBe(202);
  };
  await Promise.all(Array.from({ length: senders }, send));
  const flows = (service: string, what: string) =>
    observations.filter((seen) => seen.service === service && seen.what === what).map((seen) => seen.correlationId);
  const delivered = () => flows('delivery', 'handled');
  const lost = () => flows('delivery', 'dead-lettered');
  await eventually('the end of every parcel', () => delivered().length + lost().length >= parcels);
  // Each process tells of itself when it comes to it: what is told last did not happen last.
  await eventually('all of sorting', () => flows('sorting', 'handled').length >= parcels);
  await eventually('the office', () => flows('office', 'handled').length >= lost().length);
  const all = Array.from({ length: parcels }, (_, number) => `parcel-${number}`).sort();
  expect(flows('sorting', 'handled').sort()).toEqual(all);
  expect([...delivered(), ...lost()].sort()).toEqual(all);
  expect(lost().length).toBeGreaterThan(0);
  expect(flows('office', 'handled').sort()).toEqual(lost().sort());
  expect(flows('delivery', 'failed').sort()).toEqual(
    lost()
      .flatMap((flow) => Array(tries).fill(flow))
      .sort(),
  );
};
