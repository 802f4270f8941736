/** Paints one picture of a live run: dots on their lines, queues under their nodes. */
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
  readonly readerOf: (subscription: string) => string | null;
  readonly colours: Colours;
}

export type Colours = Readonly<Record<Outcome | 'track' | 'text', string>>;

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

/** A thousand waiting messages fill a bar; below, each doubling takes a tenth of it. */
export const fullness = (waiting: number): number => Math.min(1, Math.log2(1 + waiting) / 10);

const barHeight = 5;
const barGap = 5;

/** One bar under every node that reads, with the number that waits. */
export const drawQueues = (scene: Scene, waitingByNode: ReadonlyMap<string, number>): void => {
  const { context, transform, boxOf, colours } = scene;
  const [shiftX, shiftY, zoom] = transform;
  context.font = `600 ${Math.max(9, 11 * zoom)}px ${fontOf(context)}`;
  context.textAlign = 'end';
  context.textBaseline = 'top';
  for (const [node, waiting] of waitingByNode) {
    const box = boxOf(node);
    if (!box) continue;
    const x = box.x * zoom + shiftX;
    const y = (box.y + box.height + barGap) * zoom + shiftY;
    const width = box.width * zoom;
    const height = Math.max(2, barHeight * zoom);
    const full = fullness(waiting);
    bar(context, x, y, width, height, colours.track);
    if (full > 0) bar(context, x, y, width * full, height, queueColour(full, colours));
    if (waiting > 0 && zoom > 0.35) {
      context.fillStyle = colours.text;
      context.fillText(String(waiting), x + width, y + height + 2);
    }
  }
};

const queueColour = (full: number, colours: Colours): string =>
  full >= 0.7 ? colours.failed : full >= 0.4 ? colours.refused : colours.done;

const bar = (
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
): void => {
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(x, y, width, height, height / 2);
  context.fill();
};

const fontOf = (context: CanvasRenderingContext2D): string => getComputedStyle(context.canvas).fontFamily;
