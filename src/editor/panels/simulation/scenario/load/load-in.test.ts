import { expect, test } from 'vitest';
import type { Design } from '../../../../../core/model/design.ts';
import { arrivalsIn, drawnLoad, sourcesOf, withLoad, withoutLoads } from './load-in.ts';

const design: Design = {
  eventwright: 1,
  name: 'Two doors',
  messages: { ticket: { name: 'ticket' } },
  nodes: {
    door: { kind: 'publisher', name: 'Door' },
    tickets: { kind: 'topic', name: 'Tickets', messages: ['ticket'] },
    clerk: { kind: 'subscriber', name: 'Clerk' },
  },
  links: {
    front: {
      kind: 'publish',
      from: 'door',
      to: 'tickets',
      message: 'ticket',
      arrivals: { process: 'poisson', ratePerSecond: 10 },
    },
    served: { kind: 'subscribe', from: 'tickets', to: 'clerk' },
  },
};
const load = { process: 'profile' as const, points: [{ atSeconds: 0, ratePerSecond: 3 }] };

test('sources are the links that send by themselves', () => {
  expect(sourcesOf(design)).toEqual(['front']);
});

test('a load that is drawn takes the place of other numbers of the same source, and of no others', () => {
  const overrides = { '/links/front/arrivals/ratePerSecond': 20, '/nodes/clerk/replicas': 2 };
  const drawn = withLoad(overrides, 'front', load);
  expect(drawn).toEqual({ '/nodes/clerk/replicas': 2, '/links/front/arrivals': load });
  expect(drawnLoad(drawn, 'front')).toEqual(load);
  expect(withoutLoads(design, drawn)).toEqual({ '/nodes/clerk/replicas': 2 });
  expect(withLoad(drawn, 'front', undefined)).toEqual({ '/nodes/clerk/replicas': 2 });
});

test('what a source sends counts the numbers that the scenario changes', () => {
  expect(arrivalsIn(design, {}, 'front')).toEqual({ process: 'poisson', ratePerSecond: 10 });
  expect(arrivalsIn(design, { '/links/front/arrivals/ratePerSecond': 20 }, 'front')).toMatchObject({
    ratePerSecond: 20,
  });
  expect(arrivalsIn(design, { '/links/front/arrivals': load }, 'front')).toEqual(load);
});

test('another process that stands in for the drawn one is no load that was drawn', () => {
  const overrides = { '/links/front/arrivals': { process: 'constant', ratePerSecond: 5 } };
  expect(drawnLoad(overrides, 'front')).toBeUndefined();
  expect(withoutLoads(design, overrides)).toEqual(overrides);
});
