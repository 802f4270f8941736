/** Paints nodes of a live run: hot by utilisation, their workers lit, their queues filled, dead letters piled up. */
import { type Box, readableZoom, type Scene } from './draw-playback.ts';
import type { Figures } from './figures.ts';
import type { Places } from './places.ts';

/** A place in view, in pixels of the screen. */
interface Spot extends Box {
  readonly place: number;
}

/** A thousand waiting messages fill a bar; below, each doubling takes a tenth of it. */
export const fullness = (count: number): number => Math.min(1, Math.log2(1 + count) / 10);

const warm = 0.7;
const hot = 0.9;
/** Below this zoom there is no room over a node for words beside its lamps. */
const roomyZoom = 0.45;
/** More lamps than these stand for several workers each. */
const mostLamps = 10;

export const drawNodes = (scene: Scene, places: Places, figures: Figures): void => {
  const spots = spotsInView(scene, places);
  const { context, transform } = scene;
  context.font = `600 ${Math.max(9, 11 * transform[2])}px ${getComputedStyle(context.canvas).fontFamily}`;
  drawHeat(scene, spots, figures);
  drawQueues(scene, spots, figures);
  if (transform[2] < readableZoom) return;
  for (const spot of spots) {
    drawWorkers(scene, spot, figures);
    drawPile(scene, spot, figures.deadLetters[spot.place] ?? 0);
  }
};

const spotsInView = ({ context, transform, boxAt }: Scene, places: Places): Spot[] => {
  const [shiftX, shiftY, zoom] = transform;
  const { clientWidth, clientHeight } = context.canvas;
  const spots: Spot[] = [];
  places.ids.forEach((id, place) => {
    const box = boxAt(id);
    if (!box) return;
    const [x, y, width, height] = [box.x * zoom + shiftX, box.y * zoom + shiftY, box.width * zoom, box.height * zoom];
    const isSeen = x < clientWidth && y < clientHeight + height && x + width > 0 && y + 2 * height > 0;
    if (isSeen) spots.push({ place, x, y, width, height });
  });
  return spots;
};

/** A ring that grows thicker and changes its colour: one path for each. */
const drawHeat = ({ context, transform, colours }: Scene, spots: readonly Spot[], { heat }: Figures): void => {
  const scale = Math.min(1.3, Math.max(0.5, transform[2]));
  const levels = [
    { from: 0.02, below: warm, width: 2, colour: colours.done },
    { from: warm, below: hot, width: 3.5, colour: colours.refused },
    { from: hot, below: Infinity, width: 5, colour: colours.failed },
  ];
  for (const { from, below, width, colour } of levels) {
    context.beginPath();
    for (const { place, x, y, width: across, height } of spots) {
      const share = heat[place] ?? 0;
      if (!(share >= from && share < below)) continue;
      const gap = (width * scale) / 2;
      context.roundRect(x - gap, y - gap, across + 2 * gap, height + 2 * gap, 7 * scale + gap);
    }
    context.strokeStyle = colour;
    context.lineWidth = width * scale;
    context.stroke();
  }
};

/** One bar under every node that reads, with the number that waits. */
const drawQueues = (scene: Scene, spots: readonly Spot[], { waiting, servers }: Figures): void => {
  const { context, transform, colours } = scene;
  const zoom = transform[2];
  const height = Math.max(2, 5 * zoom);
  const bars = { track: [] as Box[], done: [] as Box[], refused: [] as Box[], failed: [] as Box[] };
  context.textAlign = 'end';
  context.textBaseline = 'top';
  context.fillStyle = colours.text;
  for (const spot of spots) {
    if ((servers[spot.place] ?? 0) === 0) continue;
    const count = waiting[spot.place] ?? 0;
    const y = spot.y + spot.height + 5 * zoom;
    const full = fullness(count);
    bars.track.push({ ...spot, y, height });
    if (full > 0) bars[queueColour(full)].push({ ...spot, y, height, width: spot.width * full });
    if (count > 0 && zoom > readableZoom) context.fillText(String(count), spot.x + spot.width, y + height + 2);
  }
  for (const colour of queueColours) fillBars(context, bars[colour], colours[colour]);
};

const queueColours = ['track', 'done', 'refused', 'failed'] as const;

const queueColour = (full: number): Exclude<(typeof queueColours)[number], 'track'> =>
  full >= 0.7 ? 'failed' : full >= 0.4 ? 'refused' : 'done';

const fillBars = (context: CanvasRenderingContext2D, bars: readonly Box[], colour: string): void => {
  context.fillStyle = colour;
  context.beginPath();
  for (const { x, y, width, height } of bars) context.roundRect(x, y, width, height, height / 2);
  context.fill();
};

/** Lamps over the node, lit for who works, and how busy they were of late in words. */
const drawWorkers = ({ context, transform, colours }: Scene, spot: Spot, figures: Figures): void => {
  const servers = figures.servers[spot.place] ?? 0;
  if (servers === 0) return;
  const zoom = transform[2];
  const lamps = Math.min(servers, mostLamps);
  const lit = Math.min(lamps, Math.ceil(((figures.inWork[spot.place] ?? 0) * lamps) / servers));
  const size = 7 * zoom;
  const step = 10 * zoom;
  const y = spot.y - size - 6 * zoom;
  for (let lamp = 0; lamp < lamps; lamp++) {
    context.beginPath();
    context.roundRect(spot.x + lamp * step, y, size, size, 1.5 * zoom);
    context.fillStyle = lamp < lit ? colours.lit : colours.surface;
    context.fill();
    context.strokeStyle = lamp < lit ? colours.lit : colours.track;
    context.lineWidth = 1;
    context.stroke();
  }
  const share = figures.heat[spot.place] ?? Number.NaN;
  if (Number.isNaN(share) || zoom < roomyZoom) return;
  context.textAlign = 'start';
  context.textBaseline = 'middle';
  context.fillStyle = colours.text;
  context.fillText(`${Math.round(share * 100)} %`, spot.x + lamps * step + 2, y + size / 2);
};

/** Sheets on each other under the topic, one for each doubling, with their number. */
const drawPile = ({ context, transform, colours }: Scene, spot: Spot, count: number): void => {
  if (count === 0) return;
  const zoom = transform[2];
  const sheets = Math.ceil(fullness(count) * 10);
  const thick = Math.max(1, 2 * zoom);
  const bottom = spot.y + spot.height + 24 * zoom;
  context.fillStyle = colours.failed;
  for (let sheet = 0; sheet < sheets; sheet++) {
    context.fillRect(spot.x + (sheet % 2) * thick, bottom - sheet * thick * 1.6, 16 * zoom, thick);
  }
  context.textAlign = 'start';
  context.textBaseline = 'bottom';
  context.fillText(String(count), spot.x + 22 * zoom, bottom + thick);
};
