/** Draws the small map: every node as a rectangle in the colour of its kind. */
import type { Box as Area, Point } from '../../../core/layout/box.ts';
import type { Box } from '../boxes.ts';
import { sharpen } from '../sharp-canvas.ts';

export const mapSize = { width: 148, height: 96 } as const;

/** Room around the design, as a share of it. */
const margin = 0.06;

/** Which part of the plane the map shows: its corner, and how much of it is one pixel. */
export interface MapFrame {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

export const frameOf = (whole: Area): MapFrame => {
  const scale = Math.max(whole.width / mapSize.width, whole.height / mapSize.height) * (1 + 2 * margin);
  return {
    left: whole.x + whole.width / 2 - (mapSize.width / 2) * scale,
    top: whole.y + whole.height / 2 - (mapSize.height / 2) * scale,
    scale,
  };
};

export const drawMap = (canvas: HTMLCanvasElement, boxes: readonly Box[], { left, top, scale }: MapFrame): void => {
  const context = canvas.getContext('2d');
  if (!context) return;
  sharpen(canvas, context);
  context.clearRect(0, 0, mapSize.width, mapSize.height);
  const style = getComputedStyle(canvas);
  const colours = new Map<string, string>();
  const colourOf = (type: string): string => {
    const colour =
      colours.get(type) ?? (style.getPropertyValue(`--${type}`).trim() || style.getPropertyValue('--note-line').trim());
    colours.set(type, colour);
    return colour;
  };
  const spot = ({ x, y }: Point): Point => ({ x: (x - left) / scale, y: (y - top) / scale });
  let painted = '';
  for (const { type = 'note', position, width = 0, height = 0 } of boxes) {
    if (type === 'context') continue;
    if (type !== painted) context.fillStyle = colourOf(type);
    painted = type;
    const { x, y } = spot(position);
    context.fillRect(x, y, Math.max(0.7, width / scale), Math.max(0.7, height / scale));
  }
};
