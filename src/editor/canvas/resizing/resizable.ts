/** Which boxes of the canvas can be made larger or smaller, and within which bounds. */
import { leastSizes } from '../../../core/kinds/kind/least-size.ts';
import type { Box as Area, Size } from '../../../core/layout/box.ts';
import { limits } from '../../../core/model/limits.ts';
import type { Box } from '../boxes.ts';

export interface Bounds {
  readonly least: Size;
  readonly most: Size;
}

const most: Size = { width: limits.side.most, height: limits.side.most };

/** Undefined for contexts and cards, what hangs under another, and what is locked. */
export const boundsOf = ({ type = 'note', data, draggable }: Box): Bounds | undefined =>
  type === 'context' || type === 'card' || data.hanging || draggable === false
    ? undefined
    : { least: leastSizes[type], most };

export const areaOf = ({ position, width = 0, height = 0 }: Box): Area => ({ ...position, width, height });
