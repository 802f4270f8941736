// The books of random designs with the defaults of each of the six brokers, after every single event and then every few.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyBrokerPreset } from './edits/apply-broker-preset.ts';
import { brokerNames } from './model/broker.ts';
import type { Design } from './model/design.ts';
import type { Broker } from './model/graph/broker-of.ts';
import { advance, begin, end } from './simulation/kernel/drive.ts';
import { prepare } from './simulation/prepare.ts';
import { deliveriesOf, faultInBooks } from './simulation/testing/books.ts';
import { busyDesign } from './simulation/testing/busy-designs.ts';
import { cases } from './simulation/testing/cases.ts';

/** In every run; CASES=1000 draws a thousand designs. */
const everyDay = 20;
const oneByOne = 150;
const looks = 210;
const between = 37;

/** Deliveries of a run that was looked at so often; whatever does not add up is thrown. */
const audited = (design: Design, broker: Broker, mode: 'fill' | 'reset', seed: number): number => {
  const applied = applyBrokerPreset.apply(design, { broker, mode });
  if (!applied.ok) throw new Error(applied.reason.en);
  const prepared = prepare(applied.value, { scenario: 'trouble', durationSeconds: 20, seed });
  if (!prepared.ok) throw new Error(prepared.reason[0]?.what.en);
  const engine = begin(prepared.value.tables, 0);
  for (let look = 0; look < looks; look++) {
    const ended = advance(engine, 6000, look < oneByOne ? 1 : between);
    const wrong = faultInBooks(engine);
    if (wrong !== null) throw new Error(`${broker}, ${mode}, look ${look}: ${wrong}`);
    if (ended !== 'events') break;
  }
  const deliveries = deliveriesOf(engine);
  end(engine);
  return deliveries;
};

test('what was delivered has ended or is in flight, at every instant, with the defaults of every broker', () => {
  const deliveries = new Map<Broker, number>(brokerNames.map((broker) => [broker, 0]));
  fc.assert(
    fc.property(busyDesign, fc.constantFrom('fill', 'reset'), fc.nat(1000), (design, mode, seed) => {
      for (const broker of brokerNames) {
        const more = audited(design, broker, mode, seed);
        deliveries.set(broker, (deliveries.get(broker) ?? 0) + more);
      }
    }),
    { numRuns: cases(everyDay) },
  );
  // Books of nothing would always be in order.
  for (const [broker, count] of deliveries) expect(count, broker).toBeGreaterThan(100 * cases(everyDay));
}, 3_600_000);
