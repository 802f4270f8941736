/** New sizes of boxes of the canvas, as they are shown meanwhile and as they are written. */
import { takenAlong } from '../../../core/edits/steps/taken-along.ts';
import type { Box as Area } from '../../../core/layout/box.ts';
import type { Design } from '../../../core/model/design.ts';
import { resizeTo } from '../../session/acts.ts';
import type { Carried } from '../boxes-in-motion.ts';
import { elementOf } from '../flow-ids.ts';

/** By ids on the canvas. */
export type Sizes = ReadonlyMap<string, Area>;

const parted = (sizes: Sizes) => {
  const boxes = { nodes: {} as Record<string, Area>, notes: {} as Record<string, Area> };
  for (const [flowId, area] of sizes) {
    const { section, id } = elementOf(flowId);
    if (section !== 'contexts') boxes[section][id] = area;
  }
  return boxes;
};

/** With what hangs under them. */
export const carriedTo = (design: Design, sizes: Sizes): ReadonlyMap<string, Carried> =>
  new Map<string, Carried>([
    ...Object.entries(takenAlong(design, parted(sizes).nodes)),
    ...[...sizes].map(([id, { x, y, ...size }]) => [id, { x, y, size }] as const),
  ]);

/** Steps of one `group` are one undo step. */
export const writeSizes = (sizes: Sizes, group?: string): void => {
  if (sizes.size > 0) resizeTo(parted(sizes), group);
};

export const isSameArea = (one: Area, other: Area): boolean =>
  one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
