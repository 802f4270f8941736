/** Where everything stands: positions of the document, places for what has none yet, frames of contexts. */
import { hostOf, sizeOf } from '../../kinds/kind/satellite.ts';
import type { Box, Point } from '../../layout/box.ts';
import { cardWithin } from '../../layout/card.ts';
import { framesOf } from '../../layout/frames.ts';
import type { Design } from '../../model/design.ts';
import { foldingOf } from '../../model/graph/folding.ts';

const gridStep = { x: 280, y: 150 };
const gap = 54;
const columns = 4;

export interface Positions {
  readonly nodes: ReadonlyMap<string, Point>;
  readonly notes: ReadonlyMap<string, Point>;
  /** Where contexts are held by a hand; one with nothing in it has no other place of its own. */
  readonly held?: ReadonlyMap<string, Point>;
}

/** Designs are immutable, and a drag asks for the same one many times a second. */
const known = new WeakMap<Design, Positions>();

/** The position of every node and note; those without one stand in a grid below the rest until they are moved. */
export const restingPositions = (design: Design): Positions => {
  const before = known.get(design);
  if (before) return before;
  const below = Object.values(design.layout?.nodes ?? {}).reduce(
    (most, { y, h = 0 }) => Math.max(most, y + Math.max(gridStep.y, h + gap)),
    0,
  );
  let homeless = 0;
  const place = (written: Point | undefined): Point => {
    if (written) return { x: written.x, y: written.y };
    const number = homeless++;
    return { x: (number % columns) * gridStep.x, y: below + Math.floor(number / columns) * gridStep.y };
  };
  const positions = {
    nodes: new Map(Object.keys(design.nodes ?? {}).map((id) => [id, place(design.layout?.nodes?.[id])])),
    notes: new Map(Object.keys(design.notes ?? {}).map((id) => [id, place(design.layout?.notes?.[id])])),
  };
  known.set(design, positions);
  return positions;
};

interface Extent {
  readonly width: number;
  readonly height: number;
  /** Drawn small, under the node that it belongs to. */
  readonly hanging: boolean;
}

const measured = new WeakMap<Design, ReadonlyMap<string, Extent>>();

/** How large every node is drawn. */
export const extentsOf = (design: Design): ReadonlyMap<string, Extent> => {
  const before = measured.get(design);
  if (before) return before;
  const extents = new Map(
    Object.entries(design.nodes ?? {}).map(([id, node]) => [
      id,
      { ...sizeOf(design, id, node), hanging: hostOf(design, id) !== undefined },
    ]),
  );
  measured.set(design, extents);
  return extents;
};

/** The area of every context that can be seen: its frame, or where it is collapsed its card; nodes may stand elsewhere than written. */
export const contextFrames = (
  design: Design,
  nodes: ReadonlyMap<string, Point>,
  held?: ReadonlyMap<string, Point>,
): ReadonlyMap<string, Box> => {
  const extents = extentsOf(design);
  const { cards, homes, within } = foldingOf(design);
  const groups = Object.entries(design.contexts ?? {}).map(([id, { parent }]) => {
    const at = held?.get(id);
    return { ...inGroup({ id }, 'parent', parent), ...(at && { held: at }) };
  });
  const boxes = Object.entries(design.nodes ?? {}).map(([id, { context }]) => {
    const [at, extent] = [nodes.get(id), extents.get(id)];
    const box = { id, x: at?.x ?? 0, y: at?.y ?? 0, width: extent?.width ?? 0, height: extent?.height ?? 0 };
    return inGroup(box, 'group', context);
  });
  const all = framesOf(groups, boxes);
  if (cards.length === 0) return all;
  const standing = new Map(cards.map((id) => [id, cardWithin(all.get(id) ?? { x: 0, y: 0, width: 0, height: 0 })]));
  const seen = groups.filter(({ id }) => !standing.has(id) && !within.has(id));
  const asBoxes = [...standing].map(([id, box]) => inGroup(box, 'group', design.contexts?.[id]?.parent));
  return new Map([...framesOf(seen, [...boxes.filter(({ id }) => !homes.has(id)), ...asBoxes]), ...standing]);
};

const inGroup = <Thing extends object, Key extends string>(
  thing: Thing,
  key: Key,
  group: string | undefined,
): Thing & { readonly [K in Key]?: string } => (group === undefined ? thing : { ...thing, [key]: group });
