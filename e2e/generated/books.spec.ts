// The books that the proofs on brokers rest on: they balance for what a right system tells, and for nothing else.
import { expect, test } from '@playwright/test';
import { type Books, booksOf } from './books.ts';
import { imbalances } from './expected-counts.ts';
import type { Observation } from './exported-project.ts';
import { parcelDesign } from './parcel-design.ts';

const flows = ['sound', 'poison'];

const told = (what: string, service: string, topic: string, type: string, correlationId: string): Observation => ({
  ...{ what, service, topic, type, correlationId },
});

/** Two parcels, of which one ends with the dead letters. */
const right: readonly Observation[] = [
  ...flows.flatMap((flow) => [
    told('published', 'counter', 'sent', 'parcel.sent', flow),
    told('published', 'sorting', 'sorted', 'parcel.sorted', flow),
    told('handled', 'sorting', 'sent', 'parcel.sent', flow),
  ]),
  told('handled', 'delivery', 'sorted', 'parcel.sorted', 'sound'),
  ...Array.from({ length: 3 }, () => told('failed', 'delivery', 'sorted', 'parcel.sorted', 'poison')),
  told('dead-lettered', 'delivery', 'sorted', 'parcel.sorted', 'poison'),
  told('handled', 'office', 'lost', 'parcel.sorted', 'poison'),
];

const booksWith = (observations: readonly Observation[]): Books =>
  booksOf(parcelDesign, new Map([['counter-sends', flows]]), observations);

test('what a right system tells balances', () => {
  expect(imbalances(booksWith(right))).toEqual([]);
  expect(booksWith(right).unasked).toEqual([]);
  expect(booksWith(right).draws).toEqual([{ of: 'delivery-reads gives up', times: 1, among: 2, probability: 0.02 }]);
});

test('without anything of it the books do not balance, and with anything told twice they do not either', () => {
  for (const [at, seen] of right.entries()) {
    expect(imbalances(booksWith(right.toSpliced(at, 1))), `without ${JSON.stringify(seen)}`).not.toEqual([]);
    expect(imbalances(booksWith([...right, seen])), `twice ${JSON.stringify(seen)}`).not.toEqual([]);
  }
});

test('what has no place in the design is named', () => {
  const strays = [
    told('handled', 'office', 'sorted', 'parcel.sorted', 'sound'),
    told('invalid', 'delivery', 'sorted', 'parcel.sorted', 'sound'),
    told('expired', 'delivery', 'sorted', 'parcel.sorted', 'sound'),
  ];
  for (const stray of strays)
    expect(booksWith([...right, stray]).unasked).toEqual([expect.stringContaining(JSON.stringify(stray))]);
});

test('a message that went to another flow is missing there', () => {
  const mixed = right.map((seen) => (seen.service === 'office' ? { ...seen, correlationId: 'sound' } : seen));
  expect(imbalances(booksWith(mixed))).toEqual(['office-reads ends: 1 of 1; missing 1 (poison); too many 1 (sound)']);
});
