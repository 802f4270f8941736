import { expect, test } from 'vitest';

import { prepare } from '../../../core/simulation/prepare.ts';
import { createLive } from '../../../core/simulation/trace/live.ts';
import { example } from '../../workers/testing/example.ts';
import { type Figures, figuresOf } from './figures.ts';
import { placesOf } from './places.ts';

const cart = example('cart-3');

/** Frames of a run at these instants, in seconds, with what is seen at each. */
const watched = (instants: readonly number[], design = cart) => {
  const prepared = prepare(design, { scenario: null, durationSeconds: 600, rateFactor: 3 });
  if (!prepared.ok) throw new Error('the cart is a good design');
  const { names } = prepared.value;
  const live = createLive(prepared.value);
  const places = placesOf(design, names);
  let before: Figures | null = null;
  const seen = instants.map((seconds) => {
    live.advance(seconds * 1000);
    const frame = live.frame();
    before = figuresOf(frame, places, before);
    return { frame, figures: before };
  });
  return { names, places, seen };
};

test('a reader has the queues and the work of all that it reads, and no more workers than it has', () => {
  const { names, places, seen } = watched([10, 20, 30]);
  for (const { frame, figures } of seen) {
    names.subscriptions.forEach(({ id }, at) => {
      const place = places.ids.indexOf(cart.links?.[id]?.to ?? '');
      expect(places.readers[at]).toBe(place);
      expect(figures.waiting[place]).toBeGreaterThanOrEqual(frame.waiting[at] ?? Number.NaN);
      expect(figures.inWork[place]).toBeLessThanOrEqual(figures.servers[place] ?? Number.NaN);
    });
    expect(figures.waiting.reduce((sum, each) => sum + each)).toBe(frame.waiting.reduce((sum, each) => sum + each));
  }
});

test('heat is unknown in the first frame, then what was busy between two, and follows it slowly', () => {
  const { names, places, seen } = watched([60, 120, 180]);
  const place = places.workers[0] ?? -1;
  const busyAt = (at: number): number =>
    (names.nodes[0]?.subscriptions ?? []).reduce((sum, each) => sum + (seen[at]?.frame.busyMs[each] ?? 0), 0);
  const servers = names.nodes[0]?.servers ?? 0;
  const share = (at: number) => (busyAt(at) - busyAt(at - 1)) / (60_000 * servers);
  expect(seen[0]?.figures.heat[place]).toBeNaN();
  expect(seen[1]?.figures.heat[place]).toBeCloseTo(share(1), 10);
  expect(seen[2]?.figures.heat[place]).toBeCloseTo(0.85 * share(1) + 0.15 * share(2), 10);
  expect(share(1)).toBeGreaterThan(0.02);
});

test('dead letters pile up at the topic that is meant for them, and without one at the reader', () => {
  const { names, places } = watched([1]);
  names.subscriptions.forEach(({ id }, at) => {
    const link = cart.links?.[id];
    const topic = link?.kind === 'subscribe' && link.deadLetter !== 'discard' ? link.deadLetter : undefined;
    expect(places.ids[places.piles[at] ?? -1]).toBe(topic ?? link?.to);
  });
  expect(places.ids.some((id) => cart.nodes?.[id]?.kind === 'topic')).toBe(true);
});

test('a collapsed context stands for all within', () => {
  const [inside = ''] = Object.keys(cart.nodes ?? {}).filter((id) => cart.nodes?.[id]?.kind === 'service');
  const design = {
    ...cart,
    contexts: { core: { name: 'Core' } },
    nodes: { ...cart.nodes, [inside]: { ...cart.nodes?.[inside], context: 'core' } },
    layout: { ...cart.layout, contexts: { core: { collapsed: true } } },
  } as typeof cart;
  const { places } = watched([1], design);
  expect(places.ids).not.toContain(inside);
  expect(places.ids).toContain('context:core');
});
