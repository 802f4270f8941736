/** Where things belong after a drop: what lands in a context joins it, what is dropped clear of its own leaves. */
import { type Box, overlap } from '../../../core/layout/box.ts';
import type { Design } from '../../../core/model/design.ts';
import { contextFrames, extentsOf, restingPositions } from '../../../core/picture/places/spots.ts';
import type { Point } from '../../session/stage.ts';
import { elementOf } from '../flow-ids.ts';
import { positionsOf } from '../spots.ts';
import { liesWithin } from './members.ts';

/** Nodes and contexts that change their context; undefined is none. */
export interface Move {
  readonly to: string | undefined;
  readonly nodes: readonly string[];
  readonly contexts: readonly string[];
}

/** `moved` are the dragged elements by their ids on the canvas, with where they are now. */
export const movesAfterDrop = (design: Design, moved: ReadonlyMap<string, Point>): readonly Move[] =>
  createMoves(design, [...moved.keys()])(moved);

/** What changes its context where a drag of these elements would end; all that stays the same meanwhile is looked at once. */
export const createMoves = (
  design: Design,
  dragged: readonly string[],
): ((moved: ReadonlyMap<string, Point>) => readonly Move[]) => {
  const elements = dragged.map(elementOf);
  const contexts = elements.flatMap(({ section, id }) => (section === 'contexts' ? [id] : []));
  const nodes = elements.flatMap(({ section, id }) => (section === 'nodes' ? [id] : []));
  // What came along with its context stays in it.
  const alone = (home: string | undefined) =>
    home === undefined || !contexts.some((context) => liesWithin(design, home, context));
  const free = {
    contexts: contexts.filter((id) => alone(design.contexts?.[id]?.parent)),
    nodes: nodes.filter((id) => alone(design.nodes?.[id]?.context)),
  };
  const standing = restingPositions(design).nodes;
  const resting = restingFrames(design, new Set(nodes), standing);
  const before = contextFrames(design, standing);
  const sizes = extentsOf(design);
  const homeAt = (from: string | undefined, area: Box | undefined, itself?: string): string | undefined => {
    const candidates = new Map(resting);
    // Whoever drags something out of a context means the frame that was there.
    for (const [context, frame] of before)
      if (from !== undefined && resting.has(context) && liesWithin(design, from, context))
        candidates.set(context, frame);
    return area ? homeOf(design, candidates, from, area, itself) : from;
  };
  return (moved) => {
    const moves = new Map<string | undefined, { nodes: string[]; contexts: string[] }>();
    const note = (section: 'nodes' | 'contexts', id: string, from: string | undefined, to: string | undefined) => {
      if (to === from) return;
      const move = moves.get(to) ?? { nodes: [], contexts: [] };
      move[section].push(id);
      moves.set(to, move);
    };
    const positions = positionsOf(design, moved);
    const now = free.contexts.length > 0 ? contextFrames(design, positions.nodes, positions.held) : before;
    for (const id of free.contexts) {
      const from = design.contexts?.[id]?.parent;
      note('contexts', id, from, homeAt(from, now.get(id), id));
    }
    for (const id of free.nodes) {
      const from = design.nodes?.[id]?.context;
      const [at, size] = [positions.nodes.get(id), sizes.get(id)];
      note('nodes', id, from, homeAt(from, at && size && { ...at, width: size.width, height: size.height }));
    }
    return [...moves].map(([to, move]) => ({ to, ...move }));
  };
};

/** Frames without what is dragged, else they would follow it; a context of which all is dragged has none. */
const restingFrames = (
  design: Design,
  dragged: ReadonlySet<string>,
  positions: ReadonlyMap<string, Point>,
): ReadonlyMap<string, Box> => {
  const nodes = Object.entries(design.nodes ?? {});
  const left = Object.fromEntries(nodes.filter(([id]) => !dragged.has(id)));
  const lost = new Set(
    nodes.flatMap(([id, { context }]) => (dragged.has(id) && context !== undefined ? [context] : [])),
  );
  const held = (context: string) =>
    Object.values(left).some((node) => node.context !== undefined && liesWithin(design, node.context, context));
  const frames = contextFrames({ ...design, nodes: left }, positions);
  return new Map([...frames].filter(([id]) => held(id) || ![...lost].some((each) => liesWithin(design, each, id))));
};

const homeOf = (
  design: Design,
  frames: ReadonlyMap<string, Box>,
  own: string | undefined,
  area: Box,
  itself: string | undefined,
): string | undefined => {
  const middle = { x: area.x + area.width / 2, y: area.y + area.height / 2 };
  const around = [...frames].filter(
    ([id, frame]) => holds(frame, middle) && !(itself !== undefined && liesWithin(design, id, itself)),
  );
  const [inner] = around.sort(([, one], [, other]) => one.width * one.height - other.width * other.height);
  const isOwn = ([id]: readonly [string, Box]) => id === own;
  const deeper = inner && own !== undefined && liesWithin(design, inner[0], own);
  if (around.some(isOwn) && !deeper) return own;
  if (inner) return inner[0];
  const home = own === undefined ? undefined : frames.get(own);
  return home && !overlap(home, area) ? undefined : own;
};

const holds = (frame: Box, { x, y }: Point): boolean =>
  x >= frame.x && x <= frame.x + frame.width && y >= frame.y && y <= frame.y + frame.height;
