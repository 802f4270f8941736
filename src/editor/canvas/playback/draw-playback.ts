/** What a picture of a live run is painted with, and its messages: dots on their lines. */
import type { Flight, Outcome } from './flights.ts';
import type { LineShapes } from './line-shapes.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Scene {
  readonly context: CanvasRenderingContext2D;
  /** Of the view: shift in pixels and zoom. */
  readonly transform: readonly [number, number, number];
  readonly shapes: LineShapes;
  readonly boxOf: (node: string) => Box | null;
  /** By the id that is drawn. */
  readonly boxAt: (drawn: string) => Box | null;
  readonly readerOf: (subscription: string) => string | null;
  readonly colours: Colours;
}

export type Colours = Readonly<Record<Outcome | 'track' | 'text' | 'surface' | 'lit', string>>;

/** Text is smaller than can be read below this zoom. */
export const readableZoom = 0.3;

const outcomes: readonly Outcome[] = ['moving', 'done', 'refused', 'failed', 'lost'];
const dotPixels = 3.2;

/** Dots by colour, so that each colour is one path. */
export const drawFlights = (scene: Scene, flights: readonly Flight[], now: number): void => {
  const { context, colours } = scene;
  for (const outcome of outcomes) {
    context.beginPath();
    for (const flight of flights) if (flight.outcome === outcome && now >= flight.from) dot(scene, flight, now);
    context.fillStyle = colours[outcome];
    context.fill();
  }
};

const dot = (scene: Scene, flight: Flight, now: number): void => {
  const { context, transform } = scene;
  const share = Math.min(1, (now - flight.from) / (flight.until - flight.from));
  const place = placeOf(scene, flight, share);
  if (!place) return;
  const x = place[0] * transform[2] + transform[0];
  const y = place[1] * transform[2] + transform[1];
  // What ends at its place shrinks away there.
  const radius =
    dotPixels * Math.min(1.4, Math.max(0.6, transform[2])) * (flight.way === 'end' ? 1.6 * (1 - share) : 1);
  context.moveTo(x + radius, y);
  context.arc(x, y, radius, 0, 2 * Math.PI);
};

const placeOf = ({ shapes, boxOf, readerOf }: Scene, flight: Flight, share: number) => {
  if (flight.deadLetterTopic !== null) {
    const from = boxOf(readerOf(flight.link) ?? '');
    const to = boxOf(flight.deadLetterTopic);
    if (!from || !to) return null;
    const [x, y] = middle(from);
    const [endX, endY] = middle(to);
    return [x + (endX - x) * share, y + (endY - y) * share] as const;
  }
  return shapes.at(flight.link, flight.way === 'forth' ? share : flight.way === 'back' ? 1 - share : 1);
};

const middle = ({ x, y, width, height }: Box) => [x + width / 2, y + height / 2] as const;
