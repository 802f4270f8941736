/**
 * M/M/c behind a full topic with room for K whose publisher never runs out of messages: blocking after service (Perros, Queueing Networks
 * with Blocking, 1994). The states are those of an M/M/c/c+K+1 queue, whose last one has the publisher held with a message that is not
 * let in yet, so that K wait. Exact for one publisher whose work is exponential, too; else more of them would be held.
 */
import { boundedQueue } from '../../network/bounded-queue.ts';
import type { StationFigures } from './figures.ts';

/** So many times as much as can be done is as much as one likes. */
const always = 1e6;

/** `load` is what the publisher would send if all were let in, in erlangs; `Infinity` where it needs no time. */
export const blocking = (servers: number, room: number, load: number, meanMs: number): StationFigures => {
  const most = Math.min(load, servers * always);
  const { busy, departures, free, full } = boundedQueue(servers, most, room + 1);
  const waiting = departures - busy + room * full;
  // Little's law with what gets in.
  const meanWaitMs = (waiting * meanMs) / (most * (free + busy));
  return { model: `M/M/${servers}/${servers + room}`, meanWaitMs, wait: null, response: null };
};
