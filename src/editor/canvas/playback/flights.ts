/** Messages under way on the screen: what a frame says has moved becomes dots with a line, a direction, a colour and a time. */
import type { Names } from '../../../core/simulation/compile/program.ts';
import {
  MOVED_ACKNOWLEDGED,
  MOVED_DEAD_LETTERED,
  MOVED_FAILED,
  MOVED_LOST,
  MOVED_OFFERED,
  MOVED_PUBLISHED,
  MOVED_REFUSED,
  MOVEMENT_DURATION,
  MOVEMENT_ELEMENT,
  MOVEMENT_KIND,
  MOVEMENT_ROUTE,
  MOVEMENT_TIME,
  movementDoubles,
} from '../../../core/simulation/kernel/trace.ts';
import type { Frame } from '../../../core/simulation/trace/frame.ts';

export type Outcome = 'moving' | 'done' | 'refused' | 'failed' | 'lost';

export interface Flight {
  /** A link of the design, or for a dead letter the subscription that it leaves. */
  readonly link: string;
  /** Of a dead letter: the topic it goes to, though no line leads there. */
  readonly deadLetterTopic: string | null;
  /** Along the line, against it, or staying at its end. */
  readonly way: 'forth' | 'back' | 'end';
  readonly outcome: Outcome;
  /** On the playback clock, in ms. */
  readonly from: number;
  readonly until: number;
}

/** More dots tell nobody more. */
export const mostFlights = 3000;
const mostPerFrame = 160;
/** So that a hop without latency can be followed by eye, and one of a minute does not creep. */
const shortestMs = 420;
const longestMs = 4000;
/** Frames come 30 times a second. */
const frameMs = 33;

const ways: Readonly<Record<number, readonly [Flight['way'], Outcome]>> = {
  [MOVED_PUBLISHED]: ['forth', 'moving'],
  [MOVED_REFUSED]: ['forth', 'refused'],
  [MOVED_OFFERED]: ['forth', 'moving'],
  [MOVED_ACKNOWLEDGED]: ['end', 'done'],
  [MOVED_FAILED]: ['back', 'failed'],
  [MOVED_LOST]: ['end', 'lost'],
  [MOVED_DEAD_LETTERED]: ['forth', 'failed'],
};

/**
 * The flights of a frame. `now` is on the playback clock; movements are spread over the time that the frame stands for, and thinned
 * out evenly when there are too many. `speed` is in simulated seconds per second.
 */
export const flightsOf = (frame: Frame, names: Names, now: number, speed: number): Flight[] => {
  const { movements } = frame;
  const count = movements.length >> movementDoubles;
  const first = movements[MOVEMENT_TIME] ?? 0;
  const span = Math.max(frame.timeMs - first, 1e-9);
  const stride = Math.max(1, count / mostPerFrame);
  const flights: Flight[] = [];
  for (let number = 0; number < count; number += stride) {
    const at = Math.floor(number) << movementDoubles;
    const flight = flightOf(movements.subarray(at, at + (1 << movementDoubles)), names);
    if (!flight) continue;
    const from = now + (((movements[at + MOVEMENT_TIME] ?? 0) - first) / span) * frameMs;
    const lasts = (movements[at + MOVEMENT_DURATION] ?? 0) / speed;
    const shown = flight.way === 'end' ? shortestMs : Math.min(longestMs, Math.max(shortestMs, lasts));
    flights.push({ ...flight, from, until: from + shown });
  }
  return flights;
};

const flightOf = (movement: Float64Array, names: Names): Omit<Flight, 'from' | 'until'> | null => {
  const kind = movement[MOVEMENT_KIND] ?? -1;
  const element = movement[MOVEMENT_ELEMENT] ?? -1;
  const seen = ways[kind];
  const isPublication = kind === MOVED_PUBLISHED || kind === MOVED_REFUSED;
  const link = (isPublication ? names.publications : names.subscriptions)[element]?.id;
  if (!seen || link === undefined) return null;
  const route = names.routes[movement[MOVEMENT_ROUTE] ?? -1];
  const deadLetterTopic = kind === MOVED_DEAD_LETTERED ? (route?.topic ?? null) : null;
  return { link, deadLetterTopic, way: seen[0], outcome: seen[1] };
};
