/** Paints the whole design on one canvas, from back to front: contexts, links, nodes, what is selected, names. */
import type { Box } from '../boxes.ts';
import { sharpen } from '../sharp-canvas.ts';
import type { Colours } from './colours.ts';
import { drawBoxes, drawChosen, drawMarks } from './draw-boxes.ts';
import { drawFrames, drawNames } from './draw-contexts.ts';
import { drawLabel } from './draw-label.ts';
import { drawLinks } from './draw-links.ts';
import type { Picture } from './picture.ts';
import type { Scene } from './scene.ts';

export interface Wanted {
  readonly picture: Picture;
  readonly colours: Colours;
  readonly pointed: Box | null;
  readonly named: Scene['named'];
  readonly transform: readonly [x: number, y: number, zoom: number];
}

export const drawOverview = (canvas: HTMLCanvasElement, { transform: [x, y, zoom], ...wanted }: Wanted): void => {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return;
  sharpen(canvas, context);
  const { clientWidth, clientHeight } = canvas;
  const seen = { left: -x / zoom, right: (clientWidth - x) / zoom, top: -y / zoom, bottom: (clientHeight - y) / zoom };
  const scene: Scene = { ...wanted, context, zoom, shift: { x, y }, seen };
  context.fillStyle = wanted.colours.ground;
  context.fillRect(0, 0, clientWidth, clientHeight);
  context.save();
  context.translate(x, y);
  context.scale(zoom, zoom);
  drawFrames(scene);
  drawLinks(scene);
  drawBoxes(scene);
  drawChosen(scene);
  drawMarks(scene);
  context.restore();
  drawNames(scene);
  drawLabel(scene);
};
