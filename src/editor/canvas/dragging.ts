/** Positions while a drag is under way, and what its end does to the document: one undo step. */
import { hostOf, sizeOf } from '../../core/kinds/kind/satellite.ts';
import type { Design } from '../../core/model/design.ts';
import { graphOf } from '../../core/model/graph.ts';
import { moveIntoContext, moveTo } from '../session/acts.ts';
import { session } from '../session/session.ts';
import type { Point } from '../session/stage.ts';
import { elementOf } from './flow-ids.ts';
import { contextFrames, type Frame, positionsOf } from './spots.ts';

export type Moved = ReadonlyMap<string, Point>;

/** The positions after the canvas reported new ones; a context takes along what lies in it. */
export const dragged = (
  design: Design,
  moved: Moved,
  changes: readonly { readonly id: string; readonly position: Point }[],
): Moved => {
  const next = new Map(moved);
  const positions = positionsOf(design, moved);
  const direct = new Set(changes.map(({ id }) => id));
  for (const { id, position } of changes) {
    const element = elementOf(id);
    if (element.section !== 'contexts') {
      takeAlong(design, positions.nodes, id, position, direct, next);
      next.set(id, position);
      continue;
    }
    const frame = contextFrames(design, positions.nodes).get(element.id);
    if (!frame) continue;
    for (const [node, at] of positions.nodes)
      if (!direct.has(node) && liesIn(design, node, element.id))
        next.set(node, { x: at.x + position.x - frame.x, y: at.y + position.y - frame.y });
  }
  return next;
};

/** What hangs under a node goes where it goes. */
const takeAlong = (
  design: Design,
  nodes: ReadonlyMap<string, Point>,
  host: string,
  to: Point,
  direct: ReadonlySet<string>,
  next: Map<string, Point>,
): void => {
  const from = nodes.get(host);
  if (!from) return;
  for (const node of graphOf(design).deadLetters.keys()) {
    const at = nodes.get(node);
    if (at && !direct.has(node) && hostOf(design, node) === host)
      next.set(node, { x: at.x + to.x - from.x, y: at.y + to.y - from.y });
  }
};

const liesIn = (design: Design, node: string, context: string): boolean => {
  let [up, steps] = [design.nodes?.[node]?.context, 0];
  while (up !== undefined && up !== context && steps++ < 64) up = design.contexts?.[up]?.parent;
  return up === context;
};

let drops = 0;

/** Writes the dragged positions; nodes that were dropped into another context belong to it from now on. */
export const dropped = (moved: Moved): void => {
  if (moved.size === 0) return;
  const group = `drop ${++drops}`;
  const nodes: Record<string, Point> = {};
  const notes: Record<string, Point> = {};
  for (const [flowId, point] of moved) {
    const { section, id } = elementOf(flowId);
    if (section === 'nodes') nodes[id] = point;
    if (section === 'notes') notes[id] = point;
  }
  const { design } = session.getState();
  const joins = joined(design, moved, Object.keys(nodes));
  moveTo({ nodes, notes }, group);
  for (const [context, members] of joins) moveIntoContext(members, context, group);
};

/** New members by context. Frames are taken without what is dragged, else they would follow it. */
const joined = (design: Design, moved: Moved, ids: readonly string[]): Map<string, string[]> => {
  const resting = Object.fromEntries(Object.entries(design.nodes ?? {}).filter(([id]) => !ids.includes(id)));
  const frames = [...contextFrames({ ...design, nodes: resting }, positionsOf(design, moved).nodes)];
  const found = new Map<string, string[]>();
  for (const id of ids) {
    const node = design.nodes?.[id];
    const spot = moved.get(id);
    if (!node || !spot) continue;
    const { width, height } = sizeOf(design, id, node);
    const middle = { x: spot.x + width / 2, y: spot.y + height / 2 };
    const around = frames
      .filter(([, frame]) => holds(frame, middle))
      .sort(([, one], [, other]) => one.width * one.height - other.width * other.height);
    const inner = around[0]?.[0];
    if (inner !== undefined && !around.some(([context]) => context === node.context))
      found.set(inner, [...(found.get(inner) ?? []), id]);
  }
  return found;
};

const holds = (frame: Frame, { x, y }: Point): boolean =>
  x >= frame.x && x <= frame.x + frame.width && y >= frame.y && y <= frame.y + frame.height;
