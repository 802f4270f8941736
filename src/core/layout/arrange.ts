/**
 * Layout from left to right: each group alone, then groups as boxes among the others, from the innermost out; a second pass
 * knows where the first has put what lies outside. (The library's own compound graphs fail on large inputs.)
 */
import type { Box, Point } from './box.ts';
import { columned } from './columns.ts';
import { frameMargin } from './frames.ts';
import type { Graph } from './graph.ts';
import { entryOf, exitOf, type Item, joined, type Tie } from './item.ts';
import { stagesOf } from './stages.ts';

/** Width that a level may have before it is folded: what a screen shows with names that can be read. */
const screenWidth = 2200;
/** Looks that all levels of a pass may take together. */
const effort = { few: 4e6, many: 1.8e6 };
/** Beyond this many boxes the third pass changes too little for its time. */
const mostBoxes = 150;

/** Upper left corners of all boxes, the leftmost and topmost near 0; boxes and frames of groups do not overlap. */
export const arrange = (graph: Graph): Map<string, Point> => {
  const sorted = inOrder(graph);
  let placed: ReadonlyMap<string, Box> = new Map();
  const passes = graph.boxes.length > mostBoxes ? 2 : 3;
  for (let pass = 0; pass < passes; pass++) placed = levelOf(sorted, undefined, placed).boxes;
  return new Map([...placed].map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }]));
};

/** The same graph for every order of its parts; an unknown group is none. */
const inOrder = ({ boxes, lines, groups }: Graph): Graph => {
  const known = new Set(groups.map(({ id }) => id));
  const key = (line: Graph['lines'][number]) => JSON.stringify([line.from, line.to, line.room ?? 0]);
  return {
    boxes: boxes
      .map(({ group, ...box }) => (group !== undefined && known.has(group) ? { ...box, group } : box))
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
    lines: lines.filter(({ from, to }) => from !== to).sort((one, other) => (key(one) < key(other) ? -1 : 1)),
    groups: [...groups].sort((one, other) => (one.id < other.id ? -1 : 1)),
  };
};

/** A group, or the whole for undefined, with all that is in it. */
const levelOf = (graph: Graph, group: string | undefined, before: ReadonlyMap<string, Box>): Item => {
  const inner = graph.groups
    .filter(({ parent }) => parent === group)
    .map(({ id }) => levelOf(graph, id, before))
    .filter(({ boxes }) => boxes.size > 0)
    .map(framedItem);
  const stages = stagesOf(graph, group, (box) => before.get(box)?.y ?? 0);
  const items = [...inner, ...stages];
  const area = items.reduce((sum, { width, height }) => sum + (width + 76) * (height + 34), 0);
  const goal = Math.max(group === undefined ? screenWidth : 0, Math.sqrt(area * 1.65) * 1.15);
  return joined(
    group ?? '',
    items,
    columned(
      items,
      tiesOf(graph, items, before),
      goal,
      (graph.boxes.length > mostBoxes ? effort.many : effort.few) / (graph.groups.length + 1),
    ),
  );
};

const framedItem = ({ id, width, height, boxes }: Item): Item => ({
  id,
  width: width + 2 * frameMargin.side,
  height: height + frameMargin.top + frameMargin.bottom,
  boxes: new Map(
    [...boxes].map(([box, at]) => [box, { ...at, x: at.x + frameMargin.side, y: at.y + frameMargin.top }]),
  ),
});

/** The lines of a level; one that leaves it ends where the pass before has put its other end. */
const tiesOf = (graph: Graph, items: readonly Item[], before: ReadonlyMap<string, Box>): Tie[] => {
  const homes = new Map<string, number>();
  items.forEach((item, index) => {
    for (const box of item.boxes.keys()) homes.set(box, index);
  });
  const first = [...homes.keys()].map((id) => before.get(id)).filter((box) => box !== undefined);
  const corner = { x: Math.min(...first.map(({ x }) => x)), y: Math.min(...first.map(({ y }) => y)) };
  const boxAt = (id: string, home: number | undefined): Box | undefined => {
    if (home !== undefined) return items[home]?.boxes.get(id);
    const box = before.get(id);
    return box && first.length > 0 ? { ...box, x: box.x - corner.x, y: box.y - corner.y } : undefined;
  };
  return graph.lines.flatMap(({ from, to, room = 0 }): Tie[] => {
    const [one, other] = [homes.get(from), homes.get(to)];
    const [start, end] = [boxAt(from, one), boxAt(to, other)];
    if ((one === undefined && other === undefined) || one === other || !start || !end) return [];
    return [{ from: one ?? -1, to: other ?? -1, start: exitOf(start), end: entryOf(end), room }];
  });
};
