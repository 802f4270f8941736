/** Plays a live run on a canvas: hears its frames, keeps the messages under way, paints once per screen refresh. */
import type { Names } from '../../../core/simulation/compile/program.ts';
import type { Frame } from '../../../core/simulation/trace/frame.ts';
import { liveDesk, onFrame } from '../../workers/live-desk.ts';
import type { LiveFrame } from '../../workers/protocol.ts';
import { sharpen } from '../sharp-canvas.ts';
import { drawNodes } from './draw-nodes.ts';
import { type Colours, drawFlights, type Scene } from './draw-playback.ts';
import { drawTroubles } from './draw-troubles.ts';
import { type Figures, figuresOf } from './figures.ts';
import { type Flight, flightsOf, mostFlights } from './flights.ts';
import type { Places } from './places.ts';

export type Surroundings = Omit<Scene, 'context' | 'transform' | 'colours'> & {
  readonly transform: () => Scene['transform'];
  /** As the design is drawn now; the same list as long as it is drawn so. */
  readonly placesOf: (names: Names) => Places;
  /** Nothing flies for those who want no motion. */
  readonly calm: () => boolean;
};

/** What there is to see now, but for the messages under way. */
interface Seen {
  readonly frame: Frame;
  readonly names: Names;
  readonly places: Places;
  readonly figures: Figures;
}

/** After a single step or a pause, what has set out may arrive. */
const afterglowMs = 600;

/** Plays until it is ended by calling the answer. */
export const play = (canvas: HTMLCanvasElement, around: Surroundings): (() => void) => {
  const context = canvas.getContext('2d');
  if (!context) return () => {};
  let flights: Flight[] = [];
  let seen: Seen | null = null;
  let clock = 0;
  let clockEnd = 0;
  let painted = performance.now();
  let request = 0;
  const hear = ({ frame, playing, jumped }: LiveFrame, names: Names): void => {
    seen = seenIn(frame, names, around.placesOf(names), jumped ? null : seen);
    clockEnd = playing ? Infinity : clock + (frame.movements.length > 0 ? afterglowMs : 0);
    if (jumped || around.calm()) flights = [];
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
    if (seen) drawNodes(scene, seen.places, seen.figures);
    drawFlights(scene, flights, clock);
    if (seen) drawTroubles(scene, seen.names, seen.frame);
  };
  const deaf = onFrame(hear);
  paint();
  return () => {
    deaf();
    cancelAnimationFrame(request);
    wipe(canvas, context);
  };
};

const seenIn = (frame: Frame, names: Names, places: Places, before: Seen | null): Seen => {
  const isComparable = before?.places === places && before.frame.timeMs <= frame.timeMs;
  return { frame, names, places, figures: figuresOf(frame, places, isComparable ? before.figures : null) };
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
    surface: colour('--surface'),
    lit: colour('--info'),
  };
};
