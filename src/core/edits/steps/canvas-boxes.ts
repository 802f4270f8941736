/** The boxes that a design puts on the canvas, and the free spots between them. */
import { noteSizeOf, sizeOf } from '../../kinds/kind/satellite.ts';
import { around, type Box, type Point, type Size } from '../../layout/box.ts';
import { freeSpot } from '../../layout/place.ts';
import type { Design } from '../../model/design.ts';

const gap = 80;

/** Every node and note that has a place. */
export const canvasBoxes = (design: Design): Box[] => [
  ...Object.entries(design.nodes ?? {}).flatMap(([id, node]) => {
    const at = design.layout?.nodes?.[id];
    return at ? [{ x: at.x, y: at.y, ...sizeOf(design, id, node) }] : [];
  }),
  ...Object.keys(design.notes ?? {}).flatMap((id) => {
    const at = design.layout?.notes?.[id];
    return at ? [{ x: at.x, y: at.y, ...noteSizeOf(design, id) }] : [];
  }),
];

/** A whole-numbered spot for something new: near where it was wanted, else to the right of everything. */
export const spotFor = (design: Design, size: Size, wanted: Point | undefined): Point => {
  const boxes = canvasBoxes(design);
  const all = around(boxes);
  const start = wanted ?? (all ? { x: all.x + all.width + gap, y: all.y } : { x: 0, y: 0 });
  return freeSpot(boxes, size, wholePoint(start));
};

/** Whole numbers keep the file's lines short and its diffs quiet. */
export const wholePoint = ({ x, y }: Point): Point => ({ x: Math.round(x) + 0, y: Math.round(y) + 0 });
