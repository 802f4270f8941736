/**
 * Layered layout from left to right: each group alone, then groups as boxes among the others, from the innermost out.
 * (Layered drawing after Sugiyama, Tagawa and Toda 1981. The library's own compound graphs fail on large inputs.)
 */
import { around, type Box, type Point, type Size } from './box.ts';
import { framed, type Group, innermostFirst } from './frames.ts';
import { layered } from './layered.ts';

export interface Graph {
  readonly boxes: readonly (Size & { readonly id: string; readonly group?: string })[];
  readonly lines: readonly { readonly from: string; readonly to: string }[];
  readonly groups: readonly Group[];
}

/** Upper left corners of all boxes, the leftmost and topmost near 0; boxes and frames of groups do not overlap. */
export const arrange = (graph: Graph): Map<string, Point> => {
  const parts = new Map<string, Part>([[root, emptyPart()]]);
  const parents = parentsOf(graph);
  for (const { id } of graph.groups) parts.set(groupKey(id), emptyPart());
  for (const box of graph.boxes) {
    const key = boxKey(box.id);
    parts.get(parents.get(key) ?? root)?.boxes.push({ id: key, width: box.width, height: box.height });
  }
  for (const line of graph.lines) {
    const lifted = lift(parents, boxKey(line.from), boxKey(line.to));
    if (lifted) parts.get(lifted.part)?.lines.push(lifted);
  }
  const inner = new Map<string, Inner>();
  for (const { id } of innermostFirst(graph.groups)) {
    const key = groupKey(id);
    const part = parts.get(key) as Part;
    if (part.boxes.length === 0) continue;
    const laid = laidOut(part);
    inner.set(key, laid);
    parts.get(parents.get(key) ?? root)?.boxes.push({ id: key, width: laid.frame.width, height: laid.frame.height });
  }
  const top = parts.get(root) as Part;
  return new Map(unfold(layered(top.boxes, top.lines), inner, { x: 0, y: 0 }));
};

interface Part {
  readonly boxes: (Size & { readonly id: string })[];
  readonly lines: { readonly from: string; readonly to: string }[];
}

interface Inner {
  readonly spots: Map<string, Point>;
  readonly frame: Box;
}

const root = '';
const emptyPart = (): Part => ({ boxes: [], lines: [] });
const boxKey = (id: string): string => `b ${id}`;
const groupKey = (id: string): string => `g ${id}`;

/** Box or group -> the group around it, by key. */
const parentsOf = (graph: Graph): Map<string, string> => {
  const groups = new Set(graph.groups.map(({ id }) => id));
  const known = (id: string | undefined): string => (id !== undefined && groups.has(id) ? groupKey(id) : root);
  return new Map([
    ...graph.boxes.map((box) => [boxKey(box.id), known(box.group)] as const),
    ...graph.groups.map((group) => [groupKey(group.id), known(group.parent)] as const),
  ]);
};

/** The line as the innermost part sees it that holds both ends; undefined within one box or off the graph. */
const lift = (parents: ReadonlyMap<string, string>, from: string, to: string) => {
  const [up, down] = [chain(parents, from), chain(parents, to)];
  while (up.length > 0 && down.length > 0 && up.at(-1) === down.at(-1)) {
    up.pop();
    down.pop();
  }
  const [start, end] = [up.at(-1), down.at(-1)];
  return start !== undefined && end !== undefined
    ? { part: parents.get(start) ?? root, from: start, to: end }
    : undefined;
};

const chain = (parents: ReadonlyMap<string, string>, key: string): string[] => {
  const found: string[] = [];
  for (let at = key; parents.has(at); at = parents.get(at) as string) found.push(at);
  return found;
};

const laidOut = (part: Part): Inner => {
  const spots = layered(part.boxes, part.lines);
  const placed = part.boxes.map((box) => ({ ...box, ...(spots.get(box.id) as Point) }));
  return { spots, frame: framed(around(placed) as Box) };
};

/** Spots of a part with those of its groups moved to where the groups went. */
const unfold = (spots: ReadonlyMap<string, Point>, inner: ReadonlyMap<string, Inner>, by: Point): [string, Point][] =>
  [...spots].flatMap(([key, spot]): [string, Point][] => {
    const at = { x: spot.x + by.x, y: spot.y + by.y };
    const group = inner.get(key);
    if (!group) return [[key.slice(boxKey('').length), at]];
    return unfold(group.spots, inner, { x: at.x - group.frame.x, y: at.y - group.frame.y });
  });
