/** Nodes from afar: by their shapes as long as those can be told apart, else as small rectangles of their colour. */
import type { Box as Area } from '../../../core/layout/box.ts';
import type { Box } from '../boxes.ts';
import type { Batch } from './picture.ts';
import type { Scene } from './scene.ts';

/** Above this many pixels of width a shape can be told from another. */
const shapedFrom = 12;
/** A mark of a finding has this radius on the screen, whatever the distance. */
const markPixels = { near: 3, far: 1.7 };

export const sees = ({ left, right, top, bottom }: Scene['seen'], { x, y, width, height }: Area): boolean =>
  x < right && x + width > left && y < bottom && y + height > top;

export const areaOf = ({ position, width = 0, height = 0 }: Box): Area => ({ ...position, width, height });

export const drawBoxes = ({ context, picture, colours, zoom, seen }: Scene): void => {
  context.lineWidth = 1 / zoom;
  for (const batch of picture.batches) {
    const paint = colours.box(batch);
    context.fillStyle = paint.fill;
    context.strokeStyle = paint.line;
    for (const box of batch.boxes) {
      const area = areaOf(box);
      if (!sees(seen, area)) continue;
      if (area.width * zoom < shapedFrom) fillSmall(context, area, zoom, paint.line);
      else {
        outline(context, batch.type, area);
        context.fill();
        context.stroke();
      }
    }
  }
};

/** A dot of its own colour in the size of the node, never less than a pixel. */
const fillSmall = (context: CanvasRenderingContext2D, { x, y, width, height }: Area, zoom: number, line: string) => {
  if (context.fillStyle !== line) context.fillStyle = line;
  context.fillRect(x, y, Math.max(width, 1 / zoom), Math.max(height, 1 / zoom));
};

const round = 12;
const point = 22;
const pipe = 32;

/** The outlines that nodes have near by, with a little more of what tells them apart. */
const outline = (context: CanvasRenderingContext2D, type: Batch['type'], { x, y, width, height }: Area): void => {
  const [right, low, middle] = [x + width, y + height, y + height / 2];
  context.beginPath();
  if (type === 'topic') context.roundRect(x, y, width, height, Math.min(pipe, height / 2));
  else if (type === 'publisher')
    path(context, [x, y], [right - point, y], [right, middle], [right - point, low], [x, low]);
  else if (type === 'subscriber') path(context, [x, y], [right, y], [right, low], [x, low], [x + point, middle]);
  else context.roundRect(x, y, width, height, round);
};

const path = (context: CanvasRenderingContext2D, ...points: readonly (readonly [number, number])[]): void => {
  for (const [index, [x, y]] of points.entries()) index === 0 ? context.moveTo(x, y) : context.lineTo(x, y);
  context.closePath();
};

/** What is selected, and what is under the pointer: the same outlines in the accent. */
export const drawChosen = (scene: Scene): void => {
  const { context, picture, colours, zoom, seen, pointed } = scene;
  context.strokeStyle = colours.accent;
  context.fillStyle = colours.accentSoft;
  for (const box of pointed ? [...picture.chosen, pointed] : picture.chosen) {
    const area = areaOf(box);
    if (!sees(seen, area)) continue;
    outline(context, box.type ?? 'note', area);
    // A frame wider than what it stands around would hide it.
    context.lineWidth = Math.min(box === pointed ? 1.5 : 2.5, Math.max(1, (area.width * zoom) / 16)) / zoom;
    if (box.type !== 'context') context.fill();
    context.stroke();
  }
};

/** Where something is wrong, a dot at the upper right corner. */
export const drawMarks = ({ context, picture, colours, zoom, seen }: Scene): void => {
  for (const mark of ['warning', 'error'] as const) {
    context.fillStyle = colours[mark];
    context.beginPath();
    for (const { box, mark: own } of picture.marks) {
      const area = areaOf(box);
      if (own !== mark || !sees(seen, area)) continue;
      const radius = (area.width * zoom < shapedFrom ? markPixels.far : markPixels.near) / zoom;
      context.moveTo(area.x + area.width + radius, area.y);
      context.arc(area.x + area.width, area.y, radius, 0, 2 * Math.PI);
    }
    context.fill();
  }
};
