/** Groups as areas of the canvas: a frame around what lies in them, wherever that was moved. */
import { around, type Box } from './box.ts';

/** Room between a frame and what is in it; at the top stands the group's name. */
export const frameMargin = { side: 32, top: 56, bottom: 32 } as const;

const emptyFrame = { width: 320, height: 160 };

export interface Group {
  readonly id: string;
  readonly parent?: string;
}

/** The frame of each group, those inside others included; groups with nothing in them stand in a column below all boxes. */
export const framesOf = (
  groups: readonly Group[],
  boxes: readonly (Box & { readonly group?: string })[],
): Map<string, Box> => {
  const frames = new Map<string, Box>();
  const contents = new Map<string, Box[]>();
  for (const box of boxes) if (box.group !== undefined) push(contents, box.group, box);
  const all = around(boxes);
  const left = all?.x ?? 0;
  let below = all ? all.y + all.height + 2 * frameMargin.bottom : 0;
  for (const group of innermostFirst(groups)) {
    const inner = around(contents.get(group.id) ?? []);
    const frame = inner ? framed(inner) : { x: left, y: below, ...emptyFrame };
    if (!inner) below += emptyFrame.height + frameMargin.bottom;
    frames.set(group.id, frame);
    // An empty group far below must not stretch a frame that already stands around something.
    if (group.parent !== undefined && (inner || !contents.has(group.parent))) push(contents, group.parent, frame);
  }
  return frames;
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
