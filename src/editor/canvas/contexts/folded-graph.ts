/** Automatic layout while contexts are collapsed: each is one box, and where that box goes all within goes along. */
import { cardSize } from '../../../core/layout/card.ts';
import type { Graph, GraphBox } from '../../../core/layout/graph.ts';
import type { Design } from '../../../core/model/design.ts';
import { cardId, drawnAt, foldingOf } from '../../../core/model/graph/folding.ts';
import { canvasGraph } from '../../../core/picture/places/canvas-graph.ts';
import { contextFrames, restingPositions } from '../../../core/picture/places/spots.ts';
import type { Point } from '../../session/stage.ts';

/** The graph of what is drawn. */
export const foldedGraph = (design: Design): Graph => {
  const graph = canvasGraph(design);
  const { cards, homes, within } = foldingOf(design);
  if (cards.length === 0) return graph;
  const hidden = new Set([...cards, ...within.keys()]);
  const boxes = cards.map((context): GraphBox => {
    const group = design.contexts?.[context]?.parent;
    return { id: cardId(context), ...cardSize, ...(group !== undefined && { group }) };
  });
  return {
    boxes: [...graph.boxes.filter(({ id }) => !homes.has(id)), ...boxes],
    lines: graph.lines
      .map((line) => ({ ...line, from: drawnAt(design, line.from) ?? '', to: drawnAt(design, line.to) ?? '' }))
      .filter(({ from, to }) => from !== to),
    groups: graph.groups.filter(({ id }) => !hidden.has(id)),
  };
};

/** Positions of nodes from those of what is drawn; within a card, everything keeps its place relative to the others. */
export const unfolded = (design: Design, positions: ReadonlyMap<string, Point>): Readonly<Record<string, Point>> => {
  const { cards, homes } = foldingOf(design);
  const before = restingPositions(design).nodes;
  const frames = contextFrames(design, before);
  const places = Object.fromEntries([...positions].filter(([id]) => !id.startsWith(cardId(''))));
  for (const context of cards) {
    const [from, to] = [frames.get(context), positions.get(cardId(context))];
    if (!from || !to) continue;
    for (const [id, home] of homes) {
      const at = before.get(id);
      if (home === context && at) places[id] = { x: at.x + to.x - from.x, y: at.y + to.y - from.y };
    }
  }
  return places;
};
