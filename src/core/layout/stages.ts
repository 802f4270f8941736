/**
 * Stages: a box that works, the channels that only it feeds in a column behind it, the channel that only it reads before it,
 * and what hangs under it. A stage moves as a whole, so that cause and effect stay together.
 */
import { byCodeUnit } from '../lib/sort.ts';
import type { Point } from './box.ts';
import type { GraphBox, GraphLine } from './graph.ts';
import { type Item, joined } from './item.ts';
import type { Level } from './level.ts';

const gaps = { stack: 22, hanging: 10, least: 56, around: 34 };

/** Height at which a box lies in an earlier layout, for the order of channels; 0 where it is not known. */
export type Heights = (box: string) => number;

/** The items of one level: stages, and boxes that stand alone. */
export const stagesOf = ({ boxes: own, lines, ends: links }: Level, targets: Heights): Item[] => {
  const ids = new Set(own.map(({ id }) => id));
  const hosts = new Map<string, { before: GraphBox[]; after: GraphBox[]; under: GraphBox[] }>();
  const taken = new Set<string>();
  const hostOf = (box: GraphBox): [string, 'before' | 'after' | 'under'] | undefined => {
    if (box.beside !== undefined) return [box.beside, 'under'];
    if (!box.channel) return undefined;
    const [source, more] = links.into.get(box.id) ?? [];
    const [reader, others] = links.outOf.get(box.id) ?? [];
    if (source !== undefined && more === undefined && ids.has(source)) return [source, 'after'];
    return reader !== undefined && others === undefined && ids.has(reader) ? [reader, 'before'] : undefined;
  };
  const boxes = new Map(own.map((box) => [box.id, box]));
  for (const box of own) {
    const [host, place] = hostOf(box) ?? [];
    if (host === undefined || place === undefined || !boxes.has(host) || boxes.get(host)?.channel) continue;
    const stage = hosts.get(host) ?? { before: [], after: [], under: [] };
    stage[place].push(box);
    hosts.set(host, stage);
    taken.add(box.id);
  }
  const rooms = roomsOf(lines, ids, taken);
  const byTarget = (one: GraphBox, other: GraphBox): number => {
    const mean = ({ id }: GraphBox) => {
      const readers = links.outOf.get(id) ?? [];
      return readers.reduce((sum, reader) => sum + targets(reader), 0) / Math.max(readers.length, 1);
    };
    return mean(one) - mean(other) || byCodeUnit(one.id, other.id);
  };
  return own
    .filter(({ id }) => !taken.has(id))
    .sort((one, other) => byCodeUnit(one.id, other.id))
    .map((host) => {
      const parts = hosts.get(host.id);
      if (!parts) return single(host);
      for (const column of Object.values(parts)) column.sort(byTarget);
      return stageOf(host, parts, rooms);
    });
};

const single = (box: GraphBox): Item => ({
  id: box.id,
  width: box.width,
  height: box.height,
  boxes: new Map([[box.id, { x: 0, y: 0, width: box.width, height: box.height }]]),
});

type Parts = Record<'before' | 'after' | 'under', GraphBox[]>;

/** Room between the columns of a stage: the same in the whole group, so that its columns stand one under the other. */
const roomsOf = (lines: readonly GraphLine[], ids: ReadonlySet<string>, taken: ReadonlySet<string>) => {
  const most = (inner: readonly GraphLine[]): number =>
    Math.max(gaps.least, ...inner.map(({ room = 0 }) => room + gaps.around));
  const own = lines.filter(({ from, to }) => ids.has(from) && ids.has(to));
  return {
    before: most(own.filter(({ from }) => taken.has(from))),
    after: most(own.filter(({ to }) => taken.has(to))),
  };
};

const stageOf = (host: GraphBox, { before, after, under }: Parts, rooms: ReturnType<typeof roomsOf>): Item => {
  const middle = host.height / 2;
  const left = -rooms.before - Math.max(0, ...before.map(({ width }) => width));
  const right = host.width + rooms.after;
  let low = host.height + gaps.hanging;
  const hanging = under.map((box): Point => {
    const spot = { x: 0, y: low };
    low += box.height + gaps.hanging;
    return spot;
  });
  const spots = [{ x: 0, y: 0 }, ...stacked(before, left, middle), ...stacked(after, right, middle), ...hanging];
  return joined(host.id, [host, ...before, ...after, ...under].map(single), spots);
};

/** A column with its middle at this height. */
const stacked = (boxes: readonly GraphBox[], x: number, middle: number): Point[] => {
  const total = boxes.reduce((sum, { height }) => sum + height, 0) + gaps.stack * (boxes.length - 1);
  let y = middle - total / 2;
  return boxes.map((box) => {
    const spot = { x, y };
    y += box.height + gaps.stack;
    return spot;
  });
};
