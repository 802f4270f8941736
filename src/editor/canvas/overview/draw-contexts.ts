/** Contexts from afar: tinted areas with names as large as fit. */
import { areaOf, sees } from './draw-boxes.ts';
import type { Frame } from './picture.ts';
import type { Scene } from './scene.ts';

/** Letters on the screen, in pixels: whoever can have none of the least size has no name. */
const letters = { least: 8, tight: 11, most: 26 };
const radius = 12;
const inset = 6;

export const drawFrames = ({ context, picture, colours, zoom, seen, named }: Scene): void => {
  context.lineWidth = Math.max(1.5, 1 / zoom);
  for (const { box } of picture.frames) {
    const area = areaOf(box);
    if (!sees(seen, area)) continue;
    const paint = colours.frame(named(box)?.color ?? 'slate');
    context.beginPath();
    context.roundRect(area.x, area.y, area.width, area.height, radius);
    context.fillStyle = paint.fill;
    context.fill();
    context.strokeStyle = paint.line;
    context.stroke();
  }
};

/** Widths of names in a font of a hundred pixels, which never change. */
const widths = new Map<string, number>();

const widthOf = (context: CanvasRenderingContext2D, name: string, font: string): number => {
  const key = `${font} ${name}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context.font = `600 100px ${font}`;
  const { width } = context.measureText(name);
  widths.set(key, width);
  return width;
};

/** In pixels of the screen, over everything else: a name stands in the middle of what is in view of its context. */
export const drawNames = (scene: Scene): void => {
  const { context, picture, colours, named } = scene;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const frame of picture.titled) {
    const what = named(frame.box);
    const place = what && placeOf(scene, frame, widthOf(context, what.name, colours.font));
    if (!place) continue;
    const { x, y, size, width } = place;
    context.fillStyle = colours.plate;
    context.beginPath();
    context.roundRect(x - width / 2 - inset, y - size * 0.75, width + 2 * inset, size * 1.5, size * 0.4);
    context.fill();
    context.font = `600 ${size}px ${colours.font}`;
    context.fillStyle = colours.frame(what.color).text;
    context.fillText(what.name, x, y + 0.5);
  }
};

const placeOf = ({ zoom, shift, seen }: Scene, { box, outer }: Frame, hundred: number) => {
  const area = areaOf(box);
  if (!sees(seen, area)) return undefined;
  const left = Math.max(area.x, seen.left) * zoom + shift.x;
  const right = Math.min(area.x + area.width, seen.right) * zoom + shift.x;
  const [height, whole] = [area.height * zoom, area.width * zoom];
  const size = sizeOf(whole, height, hundred);
  const width = (hundred * size) / 100;
  if (size < letters.least || right - left < width) return undefined;
  // What lies around other contexts says its name at its upper edge, where none of them is.
  const y = (outer ? area.y : area.y + area.height / 2) * zoom + shift.y + (outer ? size : 0);
  return { x: (left + right) / 2, y, size, width };
};

/** As large as leaves most of the area to the nodes; where that is too small to read, as large as fits. */
const sizeOf = (width: number, height: number, hundred: number): number => {
  const airy = Math.min(letters.most, height * 0.27, (width * 0.72 * 100) / hundred);
  const tight = Math.min(letters.tight, height * 0.45, ((width - inset) * 100) / hundred);
  return Math.floor(Math.max(airy, tight));
};
