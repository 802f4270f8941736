/** Automatic layout: positions are found beside the page and taken over as one undo step; what is locked stays. */
import { aroundFixed } from '../../core/layout/around-fixed.ts';
import { around, type Box, type Point } from '../../core/layout/box.ts';
import type { Graph, GraphBox } from '../../core/layout/graph.ts';
import { freeSpot } from '../../core/layout/place.ts';
import type { Design } from '../../core/model/design.ts';
import { cardId, foldingOf } from '../../core/model/graph/folding.ts';
import { takePositions } from '../session/acts.ts';
import { session } from '../session/session.ts';
import { arrangeInWorker } from '../workers/arrange-in-worker.ts';
import type { Tell } from '../workers/ask-once.ts';
import { selectedParts } from './arranging/parts.ts';
import { settle } from './arranging/settle.ts';
import { foldedGraph, unfolded } from './contexts/folded-graph.ts';
import { isLocked } from './dragging.ts';
import { drawnBox, drawnBoxes } from './drawn.ts';

type Positions = ReadonlyMap<string, Point>;

export const tidy = (noLongerWanted: AbortSignal, tell: Tell): Promise<void> =>
  tidyBy((graph) => arrangeInWorker(graph, noLongerWanted, tell), noLongerWanted);

/** The layout with the fewest crossings that is known; takes longer, and its program is loaded when it is first asked for. */
export const tidyBest = async (noLongerWanted: AbortSignal): Promise<void> => {
  const { arrangeBest } = await import('../workers/ask-elk.ts');
  await tidyBy((graph) => arrangeBest(graph, noLongerWanted), noLongerWanted);
};

const tidyBy = async (arrange: (graph: Graph) => Promise<Positions>, noLongerWanted: AbortSignal): Promise<void> => {
  const { design } = session.getState();
  const graph = foldedGraph(design);
  const found = await arrange(graph);
  if (noLongerWanted.aborted) return;
  settle(() => takePositions(unfolded(design, aroundFixed(graph.boxes, found, heldAt(design, graph.boxes)))));
};

/** Only what is selected: where it is, or where the nearest room for it is. */
export const tidySelected = async (noLongerWanted: AbortSignal, tell: Tell): Promise<void> => {
  const { design } = session.getState();
  const graph = selectedGraph(design);
  const before = new Map(graph.boxes.flatMap(({ id }) => spotOf(id)));
  const held = heldAt(design, graph.boxes);
  const found = await arrangeInWorker(graph, noLongerWanted, tell);
  const places = held.size > 0 ? aroundFixed(graph.boxes, found, held) : inRoom(graph.boxes, before, found);
  settle(() => takePositions(unfolded(design, places)));
};

/** A context that is selected stands for all in it. */
const selectedGraph = (design: Design): Graph => {
  const graph = foldedGraph(design);
  const chosen = new Set(selectedParts().flatMap(({ nodes = {} }) => Object.keys(nodes)));
  for (const [node, context] of foldingOf(design).homes) if (chosen.has(node)) chosen.add(cardId(context));
  return {
    ...graph,
    boxes: graph.boxes.filter(({ id }) => chosen.has(id)),
    lines: graph.lines.filter(({ from, to }) => chosen.has(from) && chosen.has(to)),
  };
};

const spotOf = (id: string): (readonly [string, Point])[] => {
  const box = drawnBox(id);
  return box ? [[id, box.position]] : [];
};

/** What is locked, and collapsed contexts with something locked in them, with where they stand. */
const heldAt = (design: Design, boxes: readonly GraphBox[]): Positions => {
  const { homes } = foldingOf(design);
  const cards = new Set([...homes].flatMap(([node, context]) => (isLocked(design, node) ? cardId(context) : [])));
  return new Map(boxes.flatMap(({ id }) => (isLocked(design, id) || cards.has(id) ? spotOf(id) : [])));
};

const areaOf = (boxes: readonly GraphBox[], places: Positions): Box | undefined =>
  around(
    boxes.flatMap(({ id, width, height }) => {
      const at = places.get(id);
      return at ? [{ ...at, width, height }] : [];
    }),
  );

/** With the upper left corner where it was, unless others stand there. */
const inRoom = (boxes: readonly GraphBox[], before: Positions, found: Positions): Positions => {
  const [from, to] = [areaOf(boxes, found), areaOf(boxes, before)];
  if (!from || !to) return found;
  const chosen = new Set(boxes.map(({ id }) => id));
  const others = drawnBoxes().flatMap(({ id, type, position, width = 0, height = 0 }) =>
    chosen.has(id) || type === 'context' ? [] : [{ ...position, width, height }],
  );
  const spot = freeSpot(others, from, to);
  return new Map([...found].map(([id, { x, y }]) => [id, { x: x - from.x + spot.x, y: y - from.y + spot.y }]));
};
