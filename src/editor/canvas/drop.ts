/** What is dragged from the palette, and where it lands. */
import type { DragEvent } from 'react';
import { kinds } from '../../core/kinds/index.ts';
import { type Placeable, place } from '../session/acts.ts';
import { dragType, type Point } from '../session/stage.ts';

export const allowDrop = (event: DragEvent): void => {
  if (!event.dataTransfer.types.includes(dragType)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
};

/** Places the dragged kind with its middle under the pointer. */
export const placeDropped = (event: DragEvent, toDesign: (screen: Point) => Point): void => {
  const wanted = event.dataTransfer.getData(dragType);
  const kind = kinds.find(({ id }) => id === wanted);
  if (!kind) return;
  event.preventDefault();
  const at = toDesign({ x: event.clientX, y: event.clientY });
  place(kind.id as Placeable, { x: at.x - kind.width / 2, y: at.y - kind.height / 2 });
};
