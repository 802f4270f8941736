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
  if (wanted === '') return;
  event.preventDefault();
  dropKind(wanted, toDesign({ x: event.clientX, y: event.clientY }));
};

/** Places this kind with its middle at a point of the design, or into the link that it was held over. */
export const dropKind = (wanted: string, at: Point): void => {
  const kind = kinds.find(({ id }) => id === wanted);
  if (!kind) return;
  const corner = { x: at.x - kind.width / 2, y: at.y - kind.height / 2 };
  if (isNodeKind(kind.id) && insertedWhere({ kind: kind.id }, corner)) return;
  place(kind.id as Placeable, corner);
};

/** It is over this point of the window now: a link there shows whether it takes it in. */
export const carryKind = (kind: string, at: Point): void => {
  if (isNodeKind(kind)) considerKind(kind, at);
};

const isNodeKind = (kind: string): kind is NodeKind => Object.hasOwn(nodeKinds, kind);
