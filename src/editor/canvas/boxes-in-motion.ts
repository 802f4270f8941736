/** Boxes while some of them are dragged: only those, and the contexts around them, are others than at rest. */
import type { Size } from '../../core/layout/box.ts';
import { framesOf } from '../../core/layout/frames.ts';
import type { Design } from '../../core/model/design.ts';
import { foldingOf } from '../../core/model/graph/folding.ts';
import type { Point } from '../session/stage.ts';
import { contextFlowId, elementOf } from './flow-ids.ts';

/** Where a box is while a gesture is under way; its size, where that is what the gesture changes. */
export interface Carried extends Point {
  readonly size?: Size;
}

/** As the flow library has boxes. */
interface Movable {
  readonly id: string;
  readonly position: Point;
  readonly width?: number;
  readonly height?: number;
  readonly measured?: { readonly width?: number; readonly height?: number };
}

/** Null where more would have to be looked at: a collapsed context stands for others, an empty one below all boxes. */
export const boxesInMotion = <Box extends Movable>(
  design: Design,
  rest: readonly Box[],
  moved: ReadonlyMap<string, Carried>,
  sized: (box: Box, size: Size) => Box,
): Box[] | null => {
  const members = membersOf(design);
  if (foldingOf(design).cards.length > 0 || members.someEmpty) return null;
  const places = placesOf(rest);
  const boxes = [...rest];
  const at = (flowId: string): Box | undefined => boxes[places.get(flowId) ?? -1];
  const put = (box: Box): void => {
    boxes[places.get(box.id) ?? -1] = box;
  };
  const around = new Set<string>();
  for (const [flowId, { x, y, size }] of moved) {
    const { section, id } = elementOf(flowId);
    const box = at(flowId);
    if (section === 'contexts' || !box) continue;
    const carried = { ...box, position: { x, y } };
    put(size ? sized(carried, size) : carried);
    const home = section === 'nodes' ? design.nodes?.[id]?.context : undefined;
    for (let up = home, steps = 0; up !== undefined && steps < 64; steps++) {
      around.add(up);
      up = design.contexts?.[up]?.parent;
    }
  }
  // From the innermost out: a frame encloses those within it.
  for (const context of members.order) if (around.has(context)) reframe(context, members, at, put);
  return boxes;
};

const reframe = <Box extends Movable>(
  context: string,
  { within }: Members,
  at: (flowId: string) => Box | undefined,
  put: (box: Box) => void,
): void => {
  const before = at(contextFlowId(context));
  const inner = (within.get(context) ?? []).flatMap((flowId) => {
    const box = at(flowId);
    return box ? [{ ...box.position, width: box.width ?? 0, height: box.height ?? 0, group: context }] : [];
  });
  const frame = framesOf([{ id: context }], inner).get(context);
  if (!before || !frame) return;
  const { x, y, width, height } = frame;
  const same = before.position.x === x && before.position.y === y && before.width === width && before.height === height;
  if (!same) put({ ...before, position: { x, y }, width, height, measured: { width, height } });
};

interface Members {
  /** Boxes and frames directly in each context, as the canvas names them. */
  readonly within: ReadonlyMap<string, readonly string[]>;
  /** Contexts, each before the one around it. */
  readonly order: readonly string[];
  readonly someEmpty: boolean;
}

const known = new WeakMap<Design, Members>();

const membersOf = (design: Design): Members => {
  const before = known.get(design);
  if (before) return before;
  const within = new Map<string, string[]>(Object.keys(design.contexts ?? {}).map((id) => [id, []]));
  for (const [id, { context }] of Object.entries(design.nodes ?? {}))
    if (context !== undefined) within.get(context)?.push(id);
  const depth = (id: string): number => {
    let [deep, up] = [0, design.contexts?.[id]?.parent];
    for (; up !== undefined && deep < 64; deep++) up = design.contexts?.[up]?.parent;
    return deep;
  };
  for (const [id, { parent }] of Object.entries(design.contexts ?? {}))
    if (parent !== undefined) within.get(parent)?.push(contextFlowId(id));
  const members = {
    within,
    order: [...within.keys()].sort((one, other) => depth(other) - depth(one)),
    someEmpty: [...within.values()].some((inner) => inner.length === 0),
  };
  known.set(design, members);
  return members;
};

const numbered = new WeakMap<readonly Movable[], ReadonlyMap<string, number>>();

const placesOf = (boxes: readonly Movable[]): ReadonlyMap<string, number> => {
  const before = numbered.get(boxes);
  if (before) return before;
  const places = new Map(boxes.map(({ id }, place) => [id, place]));
  numbered.set(boxes, places);
  return places;
};
