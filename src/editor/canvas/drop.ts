/** What is dragged from the palette, and where it lands. */
import type { DragEvent } from 'react';
import { kinds } from '../../core/kinds/index.ts';
import { nodeKinds } from '../../core/kinds/kind/node-kinds.ts';
import type { NodeKind } from '../../core/model/node.ts';
import { type Placeable, place } from '../session/acts.ts';
import { dragType, type Point } from '../session/stage.ts';
import { considerKind, insertedWhere } from './connecting/insertion.ts';

export const allowDrop = (event: DragEvent): void => {
  if (!event.dataTransfer.types.includes(dragType)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
  // What is dragged can be read only when it is dropped, but its type can be all the way.
  const kind = Object.keys(nodeKinds).find((each) => event.dataTransfer.types.includes(`${dragType}.${each}`));
  if (kind) considerKind(kind as NodeKind, { x: event.clientX, y: event.clientY });
};

/** Places the dragged kind with its middle under the pointer. */
export const placeDropped = (event: DragEvent, toDesign: (screen: Point) => Point): void => {
  const wanted = event.dataTransfer.getData(dragType);
  const kind = kinds.find(({ id }) => id === wanted);
  if (!kind) return;
  event.preventDefault();
  const at = toDesign({ x: event.clientX, y: event.clientY });
  const corner = { x: at.x - kind.width / 2, y: at.y - kind.height / 2 };
  if (Object.hasOwn(nodeKinds, kind.id) && insertedWhere({ kind: kind.id as NodeKind }, corner)) return;
  place(kind.id as Placeable, corner);
};
