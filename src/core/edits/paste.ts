/** Puts a clipping into the design: under fresh ids, with its inner links, on a free spot. */
import { around, type Box, type Point } from '../layout/box.ts';
import { freeSpot } from '../layout/place.ts';
import type { Design } from '../model/design.ts';
import type { Edit } from './edit.ts';
import { canvasBoxes, wholePoint } from './steps/canvas-boxes.ts';
import { type Fresh, freshCopy } from './steps/fresh-copy.ts';
import { withSection } from './steps/records.ts';
import { judged } from './steps/verdict.ts';

export interface Paste {
  /** From `clippingOf`, or any design file. */
  readonly clipping: Design;
  /** Wanted upper left corner of the whole; without it, beside where it was. */
  readonly position?: Point;
  /** Instead, its wanted middle. */
  readonly middle?: Point | undefined;
  /** Instead, exactly this far from where it was, whether that is free or not. */
  readonly by?: Point;
}

export const paste: Edit<Paste> = {
  id: 'paste',
  title: { en: 'Paste', zh: '粘贴' },
  summary: {
    en: 'Copied nodes with the links between them come in under fresh ids.',
    zh: '粘贴所复制的节点及其间的连线，并分配新的 id。',
  },
  apply: (design, { clipping, position, middle, by }) => {
    const fresh = freshCopy(design, clipping);
    if (!fresh.ok) return fresh;
    let after = design;
    for (const section of ['contexts', 'schemas', 'messages', 'nodes', 'links', 'notes'] as const)
      if (fresh.value.copy[section])
        after = { ...after, [section]: { ...fresh.value.copy[section], ...after[section] } };
    return judged(withSection(after, 'layout', placed(design, clipping, fresh.value.ids, { position, middle, by })));
  },
};

interface Wanted {
  readonly position: Point | undefined;
  readonly middle: Point | undefined;
  readonly by: Point | undefined;
}

const cornerOf = (all: Box, { position, middle }: Wanted): Point =>
  position ??
  (middle ? { x: middle.x - all.width / 2, y: middle.y - all.height / 2 } : { x: all.x + 40, y: all.y + 40 });

const wayToFreeSpot = (design: Design, all: Box, wanted: Wanted): Point => {
  const spot = freeSpot(canvasBoxes(design), all, wholePoint(cornerOf(all, wanted)));
  return { x: spot.x - all.x, y: spot.y - all.y };
};

const placed = (design: Design, clipping: Design, ids: Fresh, wanted: Wanted): Design['layout'] => {
  const boxes = canvasBoxes(clipping);
  const all = around(boxes);
  if (!all) return design.layout;
  const by = wanted.by ? wholePoint(wanted.by) : wayToFreeSpot(design, all, wanted);
  const shifted = <Place extends Point>(
    places: Readonly<Record<string, Place>> | undefined,
    names: ReadonlyMap<string, string>,
  ) =>
    Object.fromEntries(
      Object.entries(places ?? {}).flatMap(([id, place]) => {
        const name = names.get(id);
        return name === undefined ? [] : [[name, { ...place, x: place.x + by.x, y: place.y + by.y }]];
      }),
    );
  const nodes = { ...design.layout?.nodes, ...shifted(clipping.layout?.nodes, ids.nodes) };
  const notes = { ...design.layout?.notes, ...shifted(clipping.layout?.notes, ids.notes) };
  const links = { ...design.layout?.links, ...bentBy(clipping, ids.links, by) };
  return withSection(withSection(withSection(design.layout ?? {}, 'nodes', nodes), 'links', links), 'notes', notes);
};

/** Bends of links move along with what they lead around. */
const bentBy = (
  clipping: Design,
  names: ReadonlyMap<string, string>,
  by: Point,
): NonNullable<Design['layout']>['links'] =>
  Object.fromEntries(
    Object.entries(clipping.layout?.links ?? {}).flatMap(([id, { bends }]) => {
      const name = names.get(id);
      return name === undefined
        ? []
        : [[name, { bends: bends.map(([x, y]): [number, number] => [x + by.x, y + by.y]) }]];
    }),
  );
