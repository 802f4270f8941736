import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeServices } from './edits/merge-services.ts';
import { splitService } from './edits/split-service.ts';
import { bundlesAt } from './edits/steps/kept-together.ts';
import type { Draw } from './edits/testing/random-edits.ts';
import { randomService } from './edits/testing/random-service.ts';
import type { Design } from './model/design.ts';
import { printDesign } from './model/text/canonical.ts';
import { parseDesign } from './model/text/parse.ts';
import { analyse } from './queueing/analyse.ts';

const drawFrom = (numbers: readonly number[]): Draw => {
  let drawn = 0;
  return (most) => (numbers[drawn++ % numbers.length] ?? 0) % most;
};

/** Rates of topics and of links, to nine digits: sums may be added up in another order. */
const ratesOf = (design: Design) => {
  const { topics, subscriptions } = analyse(design);
  const rounded = (rate: number | null) => (rate === null ? null : Number(rate.toPrecision(9)));
  return {
    topics: Object.entries(topics).map(([id, { ratePerSecond }]) => [id, rounded(ratePerSecond)]),
    links: Object.entries(subscriptions).map(([id, { arrivalRatePerSecond }]) => [id, rounded(arrivalRatePerSecond)]),
  };
};

/** The random service with sources, so that something flows through it. */
const fed = (design: Design): Design => ({
  ...design,
  nodes: { ...design.nodes, source: { kind: 'publisher', name: 'Source' } },
  links: {
    ...design.links,
    ...Object.fromEntries(
      ['orders', 'payments'].map((to, place) => [
        `feeds-${to}`,
        {
          kind: 'publish',
          from: 'source',
          to,
          message: 'placed',
          arrivals: { process: 'poisson', ratePerSecond: 3 + place },
        },
      ]),
    ),
  },
});

it('changes no rate of the system when a service is split or two are merged', () => {
  let [split, merged] = [0, 0];
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 60, maxLength: 120 }), (numbers) => {
      const draw = drawFrom(numbers);
      const opened = parseDesign(printDesign(fed(randomService(draw))));
      if (!opened.ok) return;
      const before = opened.value;
      const links = bundlesAt(before, 'hub').flatMap((bundle) => (draw(2) === 0 ? bundle : []));
      const apart = splitService.apply(before, { service: 'hub', name: 'Part', links });
      if (apart.ok) {
        split++;
        expect(ratesOf(apart.value)).toEqual(ratesOf(before));
      }
      const together = mergeServices.apply(before, { into: 'other', from: 'hub' });
      if (together.ok) {
        merged++;
        expect(ratesOf(together.value)).toEqual(ratesOf(before));
      }
    }),
    { numRuns: 300 },
  );
  expect(split).toBeGreaterThan(40);
  expect(merged).toBeGreaterThan(20);
}, 60_000);
