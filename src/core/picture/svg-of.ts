/** A scene as the text of an SVG, from which its design comes out again where it is held in it. */
import { drawPicture, type PictureOptions } from './draw-picture.ts';
import { holding } from './held-in-svg.ts';
import { svgText } from './mark.ts';
import type { Scene } from './scene/scene.ts';

export interface PictureWanted extends PictureOptions {
  /** Text of the design that the picture holds; null: none. */
  readonly held: string | null;
}

export const svgOf = (scene: Scene, { held, ...options }: PictureWanted): string => {
  const picture = drawPicture(scene, options);
  return svgText(held === null ? picture : holding(picture, held));
};
