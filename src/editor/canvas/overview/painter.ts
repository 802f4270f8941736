/** Keeps the overview up to date: draws again when the view, the design, the theme or the pointer's place has changed, once per frame. */
import type { Box } from '../boxes.ts';
import { type Colours, coloursOf } from './colours.ts';
import { drawOverview } from './draw-overview.ts';
import type { Picture } from './picture.ts';
import type { Scene } from './scene.ts';

export interface Painter {
  /** Draws a picture at once, so that nobody sees the canvas without it. */
  readonly show: (picture: Picture, named: Scene['named']) => void;
  /** What is under the pointer now. */
  readonly point: (box: Box | null) => void;
  /** The view, the size or the screen has changed. */
  readonly again: () => void;
  readonly recolour: () => void;
  readonly end: () => void;
}

export const createPainter = (
  canvas: HTMLCanvasElement,
  transform: () => readonly [x: number, y: number, zoom: number],
): Painter => {
  let colours: Colours | undefined;
  let shown: { readonly picture: Picture; readonly named: Scene['named'] } | undefined;
  let pointed: Box | null = null;
  let request = 0;
  const draw = (): void => {
    cancelAnimationFrame(request);
    request = 0;
    if (!shown) return;
    colours ??= coloursOf(canvas);
    drawOverview(canvas, { ...shown, colours, pointed, transform: transform() });
  };
  const again = (): void => {
    request ||= requestAnimationFrame(draw);
  };
  return {
    show: (picture, named) => {
      shown = { picture, named };
      if (pointed && !picture.boxes.includes(pointed)) pointed = null;
      draw();
    },
    point: (box) => {
      if (box === pointed) return;
      pointed = box;
      again();
    },
    again,
    recolour: () => {
      colours = undefined;
      again();
    },
    end: () => cancelAnimationFrame(request),
  };
};
