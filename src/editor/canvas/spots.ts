/** Where everything stands: positions of the document, places for what has none yet, frames of contexts. */
import { sizeOf } from '../../core/kinds/kind/satellite.ts';
import { note as noteKind } from '../../core/kinds/note.ts';
import { framesOf } from '../../core/layout/frames.ts';
import type { Design } from '../../core/model/design.ts';
import type { Point } from '../session/stage.ts';

export interface Frame extends Point {
  readonly width: number;
  readonly height: number;
}

const gridStep = { x: 280, y: 150 };
const columns = 4;

/** The position of every node and note; those without one stand in a grid below the rest until they are moved. */
export const positionsOf = (design: Design, moved: ReadonlyMap<string, Point>) => {
  const known = Object.values(design.layout?.nodes ?? {});
  const below = known.reduce((most, { y }) => Math.max(most, y + gridStep.y), 0);
  let homeless = 0;
  const place = (flowId: string, written: Point | undefined): Point => {
    const spot = moved.get(flowId) ?? written;
    if (spot) return { x: spot.x, y: spot.y };
    const number = homeless++;
    return { x: (number % columns) * gridStep.x, y: below + Math.floor(number / columns) * gridStep.y };
  };
  return {
    nodes: new Map(Object.keys(design.nodes ?? {}).map((id) => [id, place(id, design.layout?.nodes?.[id])])),
    notes: new Map(Object.keys(design.notes ?? {}).map((id) => [id, place(`note:${id}`, design.layout?.notes?.[id])])),
  };
};

export const contextFrames = (design: Design, nodes: ReadonlyMap<string, Point>): ReadonlyMap<string, Frame> =>
  framesOf(
    Object.entries(design.contexts ?? {}).map(([id, { parent }]) => ({ id, ...(parent !== undefined && { parent }) })),
    Object.entries(design.nodes ?? {}).map(([id, node]) => ({
      ...(nodes.get(id) ?? { x: 0, y: 0 }),
      ...sizeOf(design, id, node),
      ...(node.context !== undefined && { group: node.context }),
    })),
  );

export const noteSize = { width: noteKind.width, height: noteKind.height };
