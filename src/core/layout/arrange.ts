/**
 * Layout from left to right: each group alone, then groups as boxes among the others, from the innermost out; a second pass
 * knows where the first has put what lies outside. (The library's own compound graphs fail on large inputs.)
 */
import type { Box, Point, Size } from './box.ts';
import { columned, type Effort } from './columns.ts';
import { frameMargin } from './frames.ts';
import type { Graph } from './graph.ts';
import { entryOf, exitOf, type Item, joined, type Tie } from './item.ts';
import { type Level, levelsOf } from './level.ts';
import { stagesOf } from './stages.ts';

/** Width that a level may have before it is folded: what a screen shows with names that can be read. */
const screenWidth = 2200;
/** Beyond this many boxes the third pass changes too little for its time, and so does the layered drawing of small levels. */
const mostBoxes = 150;

/** For each level in each pass: of a few boxes as much as all may take together, divided; of many the same, the less before the last. */
const effortsOf = ({ boxes, groups }: Graph): Effort[] =>
  boxes.length > mostBoxes
    ? [6e5, 2e6].map((looks) => ({ looks, thorough: false }))
    : Array.from({ length: 3 }, () => ({ looks: 4e6 / (groups.length + 1), thorough: true }));

/**
 * Upper left corners of all boxes, the leftmost and topmost near 0; boxes and frames of groups do not overlap. `tell` hears after
 * each level what share of the work is done, from 0 to 1.
 */
export const arrange = (graph: Graph, tell: (share: number) => void = () => undefined): Map<string, Point> => {
  const whole = levelsOf(inOrder(graph));
  const efforts = effortsOf(graph);
  const all = levelCount(whole) * efforts.reduce((sum, { looks }) => sum + looks, 0);
  let [done, placed]: [number, ReadonlyMap<string, Box>] = [0, new Map()];
  for (const effort of efforts)
    placed = itemOf(whole, effort, placed, () => {
      done += effort.looks;
      tell(Math.min(1, done / all));
    }).boxes;
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

const levelCount = ({ inner }: Level): number => inner.reduce((sum, level) => sum + levelCount(level), 1);

/** A level with all that is in it; `placed` hears of each. */
const itemOf = (level: Level, effort: Effort, before: ReadonlyMap<string, Box>, placed: () => void): Item => {
  const inner = level.inner.map((group) => framedItem(itemOf(group, effort, before, placed), group.bare));
  const items = [...inner, ...stagesOf(level, (box) => before.get(box)?.y ?? 0)];
  const area = items.reduce((sum, { width, height }) => sum + (width + 76) * (height + 34), 0);
  const goal = Math.max(level.group === undefined ? screenWidth : 0, Math.sqrt(area * 1.65) * 1.15);
  const spots = columned(items, tiesOf(level, items, before), goal, effort);
  placed();
  return joined(level.group ?? '', items, spots);
};

/** With the frame around it, and room in that for groups without boxes. */
const framedItem = ({ id, width, height, boxes }: Item, bare: readonly Size[]): Item => ({
  id,
  width: Math.max(width, ...bare.map((one) => one.width)) + 2 * frameMargin.side,
  height: bare.reduce(
    (sum, one) => sum + one.height + frameMargin.bottom,
    height + frameMargin.top + frameMargin.bottom,
  ),
  boxes: new Map(
    [...boxes].map(([box, at]) => [box, { ...at, x: at.x + frameMargin.side, y: at.y + frameMargin.top }]),
  ),
});

/** The lines of a level; one that leaves it ends where the pass before has put its other end. */
const tiesOf = ({ lines }: Level, items: readonly Item[], before: ReadonlyMap<string, Box>): Tie[] => {
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
  return lines.flatMap(({ from, to, room = 0 }): Tie[] => {
    const [one, other] = [homes.get(from), homes.get(to)];
    const [start, end] = [boxAt(from, one), boxAt(to, other)];
    if ((one === undefined && other === undefined) || one === other || !start || !end) return [];
    return [{ from: one ?? -1, to: other ?? -1, start: exitOf(start), end: entryOf(end), room }];
  });
};
