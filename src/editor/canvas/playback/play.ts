/** Plays a live run on a canvas: hears its frames, keeps the messages under way, paints once per screen refresh. */
import type { Names } from '../../../core/simulation/compile/program.ts';
import { liveDesk, onFrame } from '../../workers/live-desk.ts';
import type { LiveFrame } from '../../workers/protocol.ts';
import { sharpen } from '../sharp-canvas.ts';
import { type Colours, drawFlights, drawQueues, type Scene } from './draw-playback.ts';
import { type Flight, flightsOf, mostFlights } from './flights.ts';

export type Surroundings = Omit<Scene, 'context' | 'transform' | 'colours'> & {
  readonly transform: () => Scene['transform'];
  /** Only queues are shown to those who want no motion. */
  readonly calm: () => boolean;
};

/** After a single step or a pause, what has set out may arrive. */
const afterglowMs = 600;

/** Plays until it is ended by calling the answer. */
export const play = (canvas: HTMLCanvasElement, around: Surroundings): (() => void) => {
  const context = canvas.getContext('2d');
  if (!context) return () => {};
  let flights: Flight[] = [];
  const waiting = new Map<string, number>();
  let clock = 0;
  let clockEnd = 0;
  let painted = performance.now();
  let request = 0;
  const hear = ({ frame, playing }: LiveFrame, names: Names): void => {
    sumWaiting(waiting, frame.waiting, names, around);
    clockEnd = playing ? Infinity : clock + (frame.movements.length > 0 ? afterglowMs : 0);
    if (around.calm()) flights = [];
    else if (flights.length < mostFlights) {
      flights.push(...flightsOf(frame, names, clock, liveDesk.getState().speed));
    }
  };
  const paint = (): void => {
    request = requestAnimationFrame(paint);
    const now = performance.now();
    clock = Math.min(clock + (now - painted), Math.max(clock, clockEnd));
    painted = now;
    flights = flights.filter(({ until }) => until > clock);
    wipe(canvas, context);
    const scene = { ...around, context, transform: around.transform(), colours: coloursOf(canvas) };
    drawQueues(scene, waiting);
    drawFlights(scene, flights, clock);
  };
  const deaf = onFrame(hear);
  paint();
  return () => {
    deaf();
    cancelAnimationFrame(request);
    wipe(canvas, context);
  };
};

const sumWaiting = (sums: Map<string, number>, counts: Int32Array, names: Names, around: Surroundings): void => {
  sums.clear();
  names.subscriptions.forEach(({ id }, at) => {
    const node = around.readerOf(id);
    if (node !== null) sums.set(node, (sums.get(node) ?? 0) + (counts[at] ?? 0));
  });
};

/** Empties the canvas and makes it as sharp as the screen. */
const wipe = (canvas: HTMLCanvasElement, context: CanvasRenderingContext2D): void => {
  sharpen(canvas, context);
  context.clearRect(0, 0, canvas.clientWidth, canvas.clientHeight);
};

const coloursOf = (canvas: HTMLCanvasElement): Colours => {
  const style = getComputedStyle(canvas);
  const colour = (name: string) => style.getPropertyValue(name);
  return {
    moving: colour('--accent'),
    done: colour('--good'),
    refused: colour('--warning'),
    failed: colour('--error'),
    lost: colour('--text-quiet'),
    track: colour('--line-strong'),
    text: colour('--text'),
  };
};
