/** What every part of the overview's drawing is given. */
import type { Point } from '../../../core/layout/box.ts';
import type { Box } from '../boxes.ts';
import type { Colours } from './colours.ts';
import type { Picture } from './picture.ts';

export interface Named {
  readonly name: string;
  readonly color: string;
}

export interface Scene {
  readonly context: CanvasRenderingContext2D;
  readonly picture: Picture;
  readonly colours: Colours;
  readonly zoom: number;
  /** Where the design's origin is, in pixels of the canvas. */
  readonly shift: Point;
  /** What part of the design is in view. */
  readonly seen: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** What is under the pointer. */
  readonly pointed: Box | null;
  /** Name and colour of a context, name of anything else. */
  readonly named: (box: Box) => Named | undefined;
}
