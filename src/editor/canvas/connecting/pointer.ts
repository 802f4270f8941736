/** Where on the page a gesture is, and what of the canvas lies there; under a finger as under a pointer. */
import { session } from '../../session/session.ts';
import type { Point } from '../../session/stage.ts';

export const pointOf = (event: MouseEvent | TouchEvent): Point => {
  const at = 'clientX' in event ? event : (event.changedTouches[0] ?? event.touches[0]);
  return { x: at?.clientX ?? 0, y: at?.clientY ?? 0 };
};

/** The design's node there, however small it is drawn. */
export const nodeAt = ({ x, y }: Point): string | null => {
  const id = document.elementFromPoint(x, y)?.closest<HTMLElement>('.react-flow__node')?.dataset.id;
  return id !== undefined && Object.hasOwn(session.getState().design.nodes ?? {}, id) ? id : null;
};

/** The design's link there, also below a node that is dragged over it. */
export const linkAt = ({ x, y }: Point): string | null => {
  for (const element of document.elementsFromPoint(x, y)) {
    const id = element.closest<SVGElement>('.react-flow__edge')?.dataset.id;
    if (id !== undefined && Object.hasOwn(session.getState().design.links ?? {}, id)) return id;
  }
  return null;
};

/** Is this a free place of the canvas, neither a node nor a panel over it? */
export const isOpenCanvas = ({ x, y }: Point): boolean => {
  const there = document.elementFromPoint(x, y);
  return there?.closest('.react-flow__renderer') != null && nodeAt({ x, y }) === null;
};

/** Dragged by mouse, by finger, or out of the palette. */
const moves = ['mousemove', 'touchmove', 'dragover'] as const;

let last: Point = { x: 0, y: 0 };

/** Where the pointer was when it was last heard of. */
export const lastPoint = (): Point => last;

/** Tells each place of the pointer; the answer ends it. */
export const followPoint = (tell: (at: Point) => void): (() => void) => {
  const moved = (event: MouseEvent | TouchEvent) => tell(pointOf(event));
  for (const move of moves) document.addEventListener(move, moved, { capture: true, passive: true });
  return () => {
    for (const move of moves) document.removeEventListener(move, moved, { capture: true });
  };
};

followPoint((at) => {
  last = at;
});
