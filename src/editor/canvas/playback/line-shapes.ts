/** The drawn shape of every link, as points at even distances: read off the page, so that dots follow whatever line is there. */

/** Steps along a line; a dot between two points goes straight. */
const steps = 32;

export interface LineShapes {
  /** Where a share of the way along a link is, in the coordinates of the design; null when the link is not on screen. */
  readonly at: (link: string, share: number) => readonly [number, number] | null;
}

interface Shape {
  readonly path: SVGPathElement;
  readonly drawn: string;
  readonly points: Float32Array;
}

/**
 * Reads the edges inside `canvas`; a shape is read again when its line was drawn anew. `drawnAs` says which line stands for a link,
 * null where none does.
 */
export const lineShapes = (canvas: ParentNode, drawnAs: (link: string) => string | null): LineShapes => {
  const known = new Map<string, Shape>();
  const shapeOf = (link: string): Shape | null => {
    const before = known.get(link);
    const path = before?.path.isConnected ? before.path : pathOf(canvas, link);
    if (!path) return null;
    const drawn = path.getAttribute('d') ?? '';
    if (before && before.path === path && before.drawn === drawn) return before;
    const shape = { path, drawn, points: sampled(path) };
    known.set(link, shape);
    return shape;
  };
  return {
    at: (link, share) => {
      const drawn = drawnAs(link);
      const shape = drawn === null ? null : shapeOf(drawn);
      if (!shape) return null;
      const place = Math.min(Math.max(share, 0), 1) * steps;
      const step = Math.min(Math.floor(place), steps - 1);
      const [x = 0, y = 0, nextX = 0, nextY = 0] = shape.points.subarray(step * 2, step * 2 + 4);
      return [x + (nextX - x) * (place - step), y + (nextY - y) * (place - step)];
    },
  };
};

const pathOf = (canvas: ParentNode, link: string): SVGPathElement | null =>
  canvas.querySelector<SVGPathElement>(`.react-flow__edge[data-id="${CSS.escape(link)}"] path`);

const sampled = (path: SVGPathElement): Float32Array => {
  const length = path.getTotalLength();
  const points = new Float32Array((steps + 1) * 2);
  for (let step = 0; step <= steps; step++) {
    const { x, y } = path.getPointAtLength((length * step) / steps);
    points.set([x, y], step * 2);
  }
  return points;
};
