/** A node without links that is dragged over a link may be let go into it. */

import type { Moved } from '../dragging.ts';
import { drawnBox } from '../drawn.ts';
import type { Flow } from '../show.ts';
import { considerNode, forgetInsertion, insertedWhere, isLoose } from './insertion.ts';

const onlyNode = (moved: Moved): string | null => {
  const [id] = moved.keys();
  return moved.size === 1 && id !== undefined && isLoose(id) ? id : null;
};

export const overLink = (moved: Moved, flow: Flow): void => {
  const id = onlyNode(moved);
  const [box, at] = [drawnBox(id ?? ''), moved.get(id ?? '')];
  if (id === null || !box || !at) {
    forgetInsertion();
    return;
  }
  const zoom = flow.getZoom();
  const { width = 0, height = 0 } = box;
  considerNode(id, { ...flow.flowToScreenPosition(at), width: width * zoom, height: height * zoom });
};

/** True where it was put into the link below it, in this undo step. */
export const wentIntoLink = (moved: Moved, step: string): boolean => {
  const id = onlyNode(moved);
  const at = id === null ? undefined : moved.get(id);
  return id !== null && at !== undefined && insertedWhere({ node: id }, at, step);
};
