/** Makes what is selected larger or smaller by key: the upper left corner stays, and what one held key does is one undo step. */
import { nodeKinds } from '../../../core/kinds/kind/node-kinds.ts';
import { note } from '../../../core/kinds/note.ts';
import type { Box as Area, Size } from '../../../core/layout/box.ts';
import type { Box } from '../boxes.ts';
import { drawnBoxes } from '../drawn.ts';
import { stroke } from '../nudge.ts';
import { areaOf, type Bounds, boundsOf } from './resizable.ts';
import { resized } from './resized.ts';
import { isSameArea, writeSizes } from './write.ts';

const plain = { evenly: false, fromMiddle: false };

/** Of what is selected, what can have another size. */
export const anyResizable = (): boolean => drawnBoxes().some((box) => box.selected && boundsOf(box) !== undefined);

/** By so much wider and higher; less than nothing makes it smaller. */
export const resizeBy = (more: Size): void =>
  resizeSelected((area, bounds) => {
    const grip = { x: more.width === 0 ? 0 : 1, y: more.height === 0 ? 0 : 1 } as const;
    return resized(area, grip, { x: more.width, y: more.height }, bounds, plain);
  }, `resize ${stroke()}`);

/** As their kinds are. */
export const toOwnSize = (): void =>
  resizeSelected((area, _, type) => {
    const { width, height } = type === 'note' ? note : nodeKinds[type as keyof typeof nodeKinds];
    return { ...area, width, height };
  });

const resizeSelected = (
  next: (area: Area, bounds: Bounds, type: NonNullable<Box['type']>) => Area,
  group?: string,
): void => {
  const sizes = drawnBoxes().flatMap((box): (readonly [string, Area])[] => {
    const bounds = box.selected ? boundsOf(box) : undefined;
    if (!bounds) return [];
    const [was, is] = [areaOf(box), next(areaOf(box), bounds, box.type ?? 'note')];
    return isSameArea(was, is) ? [] : [[box.id, is]];
  });
  writeSizes(new Map(sizes), group && `${group} ${sizes.map(([id]) => id).join(' ')}`);
};
