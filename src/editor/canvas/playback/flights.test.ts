import { expect, test } from 'vitest';
import type { Names } from '../../../core/simulation/compile/program.ts';
import {
  MOVED_ACKNOWLEDGED,
  MOVED_BEGUN,
  MOVED_DEAD_LETTERED,
  MOVED_FAILED,
  MOVED_OFFERED,
  MOVED_PUBLISHED,
} from '../../../core/simulation/kernel/trace.ts';
import type { Frame } from '../../../core/simulation/trace/frame.ts';
import { flightsOf } from './flights.ts';

const names = {
  publications: [{ id: 'order-places', message: 'order-placed', topic: 0 }],
  subscriptions: [{ id: 'stock-reads' }],
  routes: [{ topic: 'orders-dead', message: 'order-placed' }],
} as unknown as Names;

const frameWith = (movements: readonly (readonly number[])[], timeMs: number): Frame => ({
  ...({} as Frame),
  timeMs,
  movements: Float64Array.from(movements.flatMap((fields) => [...fields, 0, 0, 0, 0, 0, 0, 0, 0].slice(0, 8))),
});

test('a publication goes along its link, an offer along its subscription, a failure back', () => {
  const frame = frameWith(
    [
      [0, MOVED_PUBLISHED, 0, 0, 0],
      [10, MOVED_OFFERED, 0, -1, 0],
      [20, MOVED_FAILED, 0, -1, 0],
      [30, MOVED_ACKNOWLEDGED, 0, -1, 25],
    ],
    30,
  );
  expect(flightsOf(frame, names, 1000, 1).map(({ link, way, outcome }) => [link, way, outcome])).toEqual([
    ['order-places', 'forth', 'moving'],
    ['stock-reads', 'forth', 'moving'],
    ['stock-reads', 'back', 'failed'],
    ['stock-reads', 'end', 'done'],
  ]);
});

test('a dead letter names the topic that it goes to, and its second birth there draws nothing', () => {
  const frame = frameWith(
    [
      [5, MOVED_DEAD_LETTERED, 0, 0, 0],
      [5, MOVED_PUBLISHED, -1, 0, 0],
      [6, MOVED_BEGUN, 0, -1, 0],
    ],
    6,
  );
  expect(flightsOf(frame, names, 0, 1)).toMatchObject([{ link: 'stock-reads', deadLetterTopic: 'orders-dead' }]);
});

test('a hop takes its simulated time at the chosen speed, within what eyes can follow', () => {
  const lasting = (ms: number, speed: number) => {
    const [flight] = flightsOf(frameWith([[0, MOVED_PUBLISHED, 0, 0, ms]], 0), names, 0, speed);
    return flight ? flight.until - flight.from : null;
  };
  expect([lasting(2000, 1), lasting(2000, 2), lasting(0, 1), lasting(600_000, 1)]).toEqual([2000, 1000, 420, 4000]);
});

test('a crowd is thinned out evenly, from the first to the last', () => {
  const crowd = Array.from({ length: 2000 }, (_, at) => [at, MOVED_PUBLISHED, 0, 0, 0]);
  const flights = flightsOf(frameWith(crowd, 1999), names, 0, 1);
  expect(flights.length).toBe(160);
  expect(flights[0]?.from).toBe(0);
  expect(flights.at(-1)?.from).toBeGreaterThan(32);
  expect(flights.at(-1)?.from).toBeLessThanOrEqual(33);
});
