/** A scene as a picture: the same shapes, wires and words as on the canvas, in the colours of a theme. */
import { around, type Box } from '../layout/box.ts';
import { colours as allColours, type PictureTheme } from './colours.ts';
import { drawChanges, legendHeight } from './comparing/draw-changes.ts';
import { drawPile } from './draw-pile.ts';
import { drawRegion } from './draw-surroundings.ts';
import { drawLabel, drawWire } from './draw-wire.ts';
import { pictureFonts } from './font.ts';
import { type Mark, mark } from './mark.ts';
import type { Scene } from './scene/scene.ts';

export interface PictureOptions {
  readonly theme: PictureTheme;
  /** False: nothing is painted behind the design. */
  readonly background: boolean;
  /** A style sheet, such as the font in which the words are drawn. */
  readonly style?: string;
}

const margin = 28;
/** An empty design is a small empty picture. */
const least = { x: 0, y: 0, width: 320, height: 160 };

/** What the picture shows, in the coordinates of the design, whole numbers. */
export const areaOf = ({ regions, cards, nodes, satellites, notes, wires, changes }: Scene): Box => {
  const traces = changes?.traces.map(({ from }) => from) ?? [];
  const above = margin + (changes ? legendHeight : 0);
  const labels = wires.flatMap(({ label }) =>
    label ? [{ x: label.x - label.width / 2, y: label.y - 15, width: label.width, height: 30 }] : [],
  );
  const numbers = wires.flatMap(({ path }) => (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number));
  const bends = Array.from({ length: Math.floor(numbers.length / 2) }, (_, at) => ({
    ...{ x: numbers[2 * at] ?? 0, y: numbers[2 * at + 1] ?? 0, width: 0, height: 0 },
  }));
  const all =
    around([...regions, ...cards, ...nodes, ...satellites, ...notes, ...labels, ...bends, ...traces]) ?? least;
  const [left, top] = [Math.floor(all.x) - margin, Math.floor(all.y) - above];
  return {
    x: left,
    y: top,
    width: Math.ceil(all.x + all.width) + margin - left,
    height: Math.ceil(all.y + all.height) + margin - top,
  };
};

export const drawPicture = (scene: Scene, { theme, background, style }: PictureOptions): Mark => {
  const area = areaOf(scene);
  const colours = allColours[theme];
  const { x, y, width, height } = area;
  return mark(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `${x} ${y} ${width} ${height}`,
      role: 'img',
      'font-family': pictureFonts,
      'font-variant': 'tabular-nums',
    },
    mark('title', {}, scene.name),
    ...(style === undefined ? [] : [mark('style', {}, style)]),
    ...(background ? [mark('rect', { ...area, fill: colours['surface-canvas'] })] : []),
    ...scene.regions.flatMap((region) => drawRegion(region, colours)),
    ...scene.wires.flatMap((wire) => drawWire(wire, colours)),
    ...drawPile(scene, colours),
    ...scene.wires.flatMap((wire) => drawLabel(wire, colours)),
    ...(scene.changes ? drawChanges(scene.changes, area, colours) : []),
  );
};
