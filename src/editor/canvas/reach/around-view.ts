/** An area around the view that stays the same while the view moves within it, so that little is to be done in most frames. */
import type { Box as Area } from '../../../core/layout/box.ts';

interface View {
  readonly transform: readonly [x: number, y: number, zoom: number];
  readonly width: number;
  readonly height: number;
}

/** On each side, as a share of the view. */
const margin = 0.6;
/** A view that is this much smaller than its area has a new one: what is around it would be too much. */
const tooLarge = 5;

/** A function that answers the area for each next view. */
export const aroundView = (): ((view: View) => Area) => {
  let last: Area = { x: 0, y: 0, width: 0, height: 0 };
  return ({ transform: [x, y, zoom], ...screen }) => {
    const [width, height] = [screen.width / zoom, screen.height / zoom];
    const view = { x: -x / zoom, y: -y / zoom, width, height };
    if (!holds(last, view) || last.width > tooLarge * width)
      last = {
        x: view.x - margin * width,
        y: view.y - margin * height,
        width: (1 + 2 * margin) * width,
        height: (1 + 2 * margin) * height,
      };
    return last;
  };
};

const holds = (area: Area, { x, y, width, height }: Area): boolean =>
  x >= area.x && y >= area.y && x + width <= area.x + area.width && y + height <= area.y + area.height;
