/** What is to be seen at every place of the canvas, from one frame of a live run to the next. */
import type { Frame } from '../../../core/simulation/trace/frame.ts';
import type { Places } from './places.ts';

/** One number per place. */
export interface Figures {
  readonly waiting: Float64Array;
  readonly inWork: Float64Array;
  readonly servers: Float64Array;
  readonly deadLetters: Float64Array;
  /** Share of the workers' time that was work of late, 0 to 1. */
  readonly heat: Float64Array;
  /** What the next frame is compared with. */
  readonly busyMs: Float64Array;
  readonly timeMs: number;
}

/** A frame counts for so much of the heat: it follows what happens within a third of a second. */
const weight = 0.15;

/** After the figures before, which are of the same places; null where the frame goes on from nothing that was seen. */
export const figuresOf = (frame: Frame, places: Places, before: Figures | null): Figures => {
  const empty = () => new Float64Array(places.ids.length);
  const [waiting, inWork, deadLetters, busyMs] = [empty(), empty(), empty(), empty()];
  add(waiting, places.readers, frame.waiting);
  add(inWork, places.readers, frame.inWork);
  add(busyMs, places.readers, frame.busyMs);
  add(deadLetters, places.piles, frame.deadLettered);
  const servers = empty();
  add(servers, places.workers, frame.servers);
  const now = { waiting, inWork, servers, deadLetters, busyMs, timeMs: frame.timeMs };
  return { ...now, heat: heatOf(now, before) };
};

const add = (sums: Float64Array, places: Int32Array, values: Float64Array | Int32Array): void => {
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? -1;
    if (place >= 0) sums[place] = (sums[place] ?? 0) + (values[at] ?? 0);
  }
};

/** Of the first two frames the second decides alone; a moment without length says who works in it. */
const heatOf = (now: Omit<Figures, 'heat'>, before: Figures | null): Float64Array => {
  const lasted = before === null ? 0 : now.timeMs - before.timeMs;
  return now.servers.map((servers, place) => {
    if (servers === 0) return 0;
    if (before === null || lasted <= 0) return before?.heat[place] ?? Number.NaN;
    const busy = ((now.busyMs[place] ?? 0) - (before.busyMs[place] ?? 0)) / (lasted * servers);
    const known = before.heat[place] ?? Number.NaN;
    return Math.min(1, Number.isNaN(known) ? busy : known + weight * (busy - known));
  });
};
