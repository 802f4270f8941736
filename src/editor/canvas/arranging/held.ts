/** What a drag holds: where it stood, what it can line up with, and how far it has come. */
import { type Box as Area, around, type Point } from '../../../core/layout/box.ts';
import type { Design } from '../../../core/model/design.ts';
import type { Box } from '../boxes.ts';
import { dragged, type Moved } from '../dragging.ts';
import { gridStep, snapsToGrid } from './grid.ts';
import type { Modifiers } from './held-keys.ts';
import type { Snapped, Snapper } from './snapping.ts';

export interface Held {
  /** The elements under the pointer by their ids on the canvas, with where they stood. */
  readonly start: ReadonlyMap<string, Point>;
  readonly area: Area;
  /** Until the part that knows about lines is loaded, which may be in the middle of a drag, everything is free. */
  readonly snapper: () => Snapper | undefined;
  /** Begun with Alt: copies go there, and the elements stay. */
  readonly copies: boolean;
}

let createSnapper: ((others: Iterable<Area>) => Snapper) | undefined;

/** From now on what is dragged snaps by this. */
export const introduceSnapping = (create: (others: Iterable<Area>) => Snapper): void => {
  createSnapper = create;
};

const nowhere: Area = { x: 0, y: 0, width: 0, height: 0 };
const areaOf = ({ position, width = 0, height = 0 }: Box): Area => ({ ...position, width, height });

/** Contexts take what is in them along, and it is no neighbour of theirs then; a copy may line up with its original. */
export const takeHold = (design: Design, boxes: readonly Box[], all: readonly Box[], copies: boolean): Held => {
  const start = new Map(boxes.map(({ id, position }) => [id, position]));
  const direct = [...start].map(([id, position]) => ({ id, position }));
  const moving = new Set(copies ? [] : dragged(design, new Map(), direct).keys());
  const others = all.filter(({ id, type, data }) => type !== 'context' && !data.hanging && !moving.has(id));
  let snapper: Snapper | undefined;
  return {
    start,
    area: around(boxes.map(areaOf)) ?? nowhere,
    snapper: () => {
      snapper ??= createSnapper?.(others.map(areaOf));
      return snapper;
    },
    copies,
  };
};

/** How near on the screen something jumps into line, in pixels. */
const reach = 6;

const free: Snapped = { by: { x: 0, y: 0 }, guides: [], gaps: [] };

/** How far it has come when the pointer has carried it `by`: Ctrl frees it from lines and grid, and so does Alt that came later. */
export const carried = (held: Held, by: Point, keys: Modifiers, zoom: number): Snapped => {
  const moving = { ...held.area, x: held.area.x + by.x, y: held.area.y + by.y };
  const isFree = keys.ctrl || (keys.alt && !held.copies);
  const snapper = isFree ? undefined : held.snapper();
  const snapped = !snapper
    ? free
    : snapsToGrid()
      ? snapper.toGrid(moving, gridStep)
      : snapper.snap(moving, reach / zoom);
  return { ...snapped, by: { x: by.x + snapped.by.x, y: by.y + snapped.by.y } };
};

/** Where everything is after it was carried that far. */
export const movedBy = (design: Design, { start }: Held, before: Moved, by: Point): Moved =>
  dragged(
    design,
    before,
    [...start].map(([id, { x, y }]) => ({ id, position: { x: x + by.x, y: y + by.y } })),
  );
