/** Groups as areas of the canvas: a frame around what lies in them, wherever that was moved. */
import { around, type Box, type Point, type Size } from './box.ts';

/** Room between a frame and what is in it; at the top stands the group's name. */
export const frameMargin = { side: 32, top: 56, bottom: 32 } as const;

const emptyFrame = { width: 320, height: 160 };

export interface Group {
  readonly id: string;
  readonly parent?: string;
  /** Where somebody holds it now; only what has nothing in it follows a hand without its members. */
  readonly held?: Point;
}

/**
 * The frame of each group, those inside others included. Groups with nothing in them stand under what else is in the group
 * around them; those without such a group in a column below all boxes.
 */
export const framesOf = (
  groups: readonly Group[],
  boxes: readonly (Box & { readonly group?: string })[],
): Map<string, Box> => {
  const frames = new Map<string, Box>();
  const contents = new Map<string, Box[]>();
  for (const box of boxes) if (box.group !== undefined) push(contents, box.group, box);
  const bare: Group[] = [];
  for (const group of innermostFirst(groups)) {
    const inner = around(contents.get(group.id) ?? []);
    if (!inner) {
      bare.push(group);
      continue;
    }
    let [below, all] = [inner.y + inner.height + frameMargin.bottom, inner];
    for (const other of bare.filter(({ parent, held }) => parent === group.id && !held)) {
      const own = stacked(other, bare, { x: inner.x, y: below }, frames);
      below += own.height + frameMargin.bottom;
      all = around([all, own]) ?? all;
    }
    const frame = framed(all);
    frames.set(group.id, frame);
    if (group.parent !== undefined) push(contents, group.parent, frame);
  }
  placeBare(groups, bare, around(boxes), frames);
  return frames;
};

/** Those that lie in no group with a frame: where a hand holds them, or one below the other. */
const placeBare = (
  groups: readonly Group[],
  bare: readonly Group[],
  all: Box | undefined,
  frames: Map<string, Box>,
): void => {
  const among = new Set(bare.map(({ id }) => id));
  let below = all ? all.y + all.height + 2 * frameMargin.bottom : 0;
  for (const group of groups) {
    if (frames.has(group.id) || (!group.held && among.has(group.parent ?? ''))) continue;
    const frame = stacked(group, bare, group.held ?? { x: all?.x ?? 0, y: below }, frames);
    if (!group.held) below += frame.height + frameMargin.bottom;
  }
};

/** How large a group is drawn that has nothing but groups in it, or nothing at all. */
export const bareSize = (groups: readonly Group[], id: string): Size => {
  const inner = groups.filter(({ parent }) => parent === id).map((group) => bareSize(groups, group.id));
  if (inner.length === 0) return emptyFrame;
  return {
    width: Math.max(...inner.map(({ width }) => width)) + 2 * frameMargin.side,
    height: inner.reduce<number>((sum, { height }) => sum + height + frameMargin.bottom, frameMargin.top),
  };
};

/** The frame of a group without boxes, with those in it one below the other. */
const stacked = (group: Group, bare: readonly Group[], at: Point, frames: Map<string, Box>): Box => {
  let below = at.y + frameMargin.top;
  const inner = bare
    .filter(({ parent, held }) => parent === group.id && !held)
    .map((other) => {
      const frame = stacked(other, bare, { x: at.x + frameMargin.side, y: below }, frames);
      below += frame.height + frameMargin.bottom;
      return frame;
    });
  const all = around(inner);
  const frame = all ? framed(all) : { ...at, ...emptyFrame };
  frames.set(group.id, frame);
  return frame;
};

const framed = (inner: Box): Box => ({
  x: inner.x - frameMargin.side,
  y: inner.y - frameMargin.top,
  width: inner.width + 2 * frameMargin.side,
  height: inner.height + frameMargin.top + frameMargin.bottom,
});

/** Groups in an order in which each stands before the one around it. */
const innermostFirst = <Each extends Group>(groups: readonly Each[]): Each[] => {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const depth = (group: Each): number => {
    let [deep, up] = [0, group.parent];
    for (; up !== undefined && deep < groups.length; deep++) up = byId.get(up)?.parent;
    return deep;
  };
  return groups
    .map((group) => ({ group, deep: depth(group) }))
    .sort((a, b) => b.deep - a.deep)
    .map(({ group }) => group);
};

const push = (map: Map<string, Box[]>, key: string, box: Box): void => {
  const list = map.get(key);
  if (list) list.push(box);
  else map.set(key, [box]);
};
