/** The design as boxes of the flow library; a box that did not change keeps its identity, so that it is not drawn again. */
import type { Node as FlowNode } from '@xyflow/react';
import { satelliteSize } from '../../core/kinds/kind/satellite.ts';
import { cardSize } from '../../core/layout/card.ts';
import type { Design } from '../../core/model/design.ts';
import { foldingOf } from '../../core/model/folding.ts';
import type { Node, NodeKind } from '../../core/model/node.ts';
import type { Selection } from '../session/selection.ts';
import type { Point } from '../session/stage.ts';
import { anchorsOf } from './anchors.ts';
import { boxesInMotion } from './boxes-in-motion.ts';
import { isLocked } from './dragging.ts';
import { contextFlowId, noteFlowId } from './flow-ids.ts';
import { contextFrames, extentsOf, noteSize, positionsOf } from './spots.ts';

export type BoxData = { readonly id: string; readonly hanging: boolean };
export type Box = FlowNode<BoxData, NodeKind | 'context' | 'card' | 'note'>;

interface Facts {
  readonly type: NodeKind | 'context' | 'card' | 'note';
  readonly id: string;
  readonly flowId: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly selected: boolean;
  /** Drawn small, under the node that it belongs to. */
  readonly hanging?: boolean;
  readonly locked?: boolean;
}

const anchors = {
  publisher: anchorsOf('publisher'),
  topic: anchorsOf('topic'),
  service: anchorsOf('service'),
  subscriber: anchorsOf('subscriber'),
  context: [],
  card: anchorsOf('service', cardSize),
  note: [],
};

const hangingAnchors = anchorsOf('topic', satelliteSize);

const boxOf = (facts: Facts): Box => ({
  id: facts.flowId,
  type: facts.type,
  position: { x: facts.x, y: facts.y },
  width: facts.width,
  height: facts.height,
  measured: { width: facts.width, height: facts.height },
  handles: facts.hanging ? hangingAnchors : anchors[facts.type],
  selected: facts.selected,
  ariaLabel: facts.label,
  // Links lie between contexts and nodes.
  zIndex: facts.type === 'context' ? -2 : facts.selected ? 1 : 0,
  data: { id: facts.id, hanging: facts.hanging ?? false },
  ...(facts.type === 'context' && { dragHandle: '.context-title' }),
  ...(facts.locked && { draggable: false }),
});

export type Names = (kind: NodeKind | 'context' | 'card' | 'note', name: string) => string;

interface Kept {
  readonly facts: Facts;
  readonly box: Box;
  /** What its label was made of. */
  readonly node?: Node;
  readonly names?: Names;
}

/** A function that turns designs into boxes and remembers the last ones. */
export const createBoxes = () => {
  const boxesOf = createAllBoxes();
  let rest: { readonly given: readonly unknown[]; readonly boxes: Box[] } | undefined;
  return (design: Design, selection: Selection, moved: ReadonlyMap<string, Point>, names: Names): Box[] => {
    const given = [design, selection, names];
    if (!rest?.given.every((each, at) => each === given[at]))
      rest = { given, boxes: boxesOf(design, selection, resting, names) };
    if (moved.size === 0) return rest.boxes;
    return boxesInMotion(design, rest.boxes, moved) ?? boxesOf(design, selection, moved, names);
  };
};

const resting: ReadonlyMap<string, Point> = new Map();

const createAllBoxes = () => {
  let last = new Map<string, Kept>();
  return (design: Design, selection: Selection, moved: ReadonlyMap<string, Point>, names: Names): Box[] => {
    const positions = positionsOf(design, moved);
    const next: typeof last = new Map();
    for (const facts of surroundings(design, selection, positions, names)) {
      const before = last.get(facts.flowId);
      next.set(facts.flowId, before && sameFacts(before.facts, facts) ? before : { facts, box: boxOf(facts) });
    }
    const extents = extentsOf(design);
    const chosen = new Set(selection.nodes);
    const spotOf = (id: string) => ({ ...(positions.nodes.get(id) ?? nowhere), ...(extents.get(id) ?? unsized) });
    const { homes } = foldingOf(design);
    for (const [id, node] of Object.entries(design.nodes ?? {})) {
      if (homes.has(id)) continue;
      next.set(
        id,
        keptNode(
          last.get(id),
          id,
          node,
          { ...spotOf(id), selected: chosen.has(id), locked: isLocked(design, id) },
          names,
        ),
      );
    }
    last = next;
    return [...next.values()].map(({ box }) => box);
  };
};

const nowhere = { x: 0, y: 0 };
const unsized = { width: 0, height: 0, hanging: false };

const keptNode = (
  before: Kept | undefined,
  id: string,
  node: Node,
  spot: Pick<Facts, 'x' | 'y' | 'width' | 'height' | 'selected' | 'locked'>,
  names: Names,
): Kept => {
  const labelled = before !== undefined && before.node === node && before.names === names;
  const label = labelled ? before.facts.label : names(node.kind, node.name);
  const facts: Facts = { type: node.kind, id, flowId: id, label, ...spot };
  const same = before !== undefined && sameFacts(before.facts, facts);
  if (same && labelled) return before;
  return { facts, box: same ? before.box : boxOf(facts), node, names };
};

/** Contexts, the large ones below, and notes. */
const surroundings = (
  design: Design,
  selection: Selection,
  positions: ReturnType<typeof positionsOf>,
  names: Names,
): Facts[] => {
  const cards = new Set(foldingOf(design).cards);
  const chosen = { contexts: new Set(selection.contexts), notes: new Set(selection.notes) };
  const area = ({ width, height }: { width: number; height: number }) => -width * height;
  return [
    ...[...contextFrames(design, positions.nodes)]
      .sort(([, one], [, other]) => area(one) - area(other))
      .map(
        ([id, { x, y, width, height }]): Facts => ({
          type: cards.has(id) ? 'card' : 'context',
          id,
          flowId: contextFlowId(id),
          label: names(cards.has(id) ? 'card' : 'context', design.contexts?.[id]?.name ?? id),
          x,
          y,
          width,
          height,
          selected: chosen.contexts.has(id),
        }),
      ),
    ...[...positions.notes].map(
      ([id, { x, y }]): Facts => ({
        type: 'note',
        id,
        flowId: noteFlowId(id),
        label: names('note', design.notes?.[id]?.text ?? ''),
        x,
        y,
        ...noteSize,
        selected: chosen.notes.has(id),
      }),
    ),
  ];
};

const sameFacts = (one: Facts, other: Facts): boolean =>
  one.x === other.x &&
  one.y === other.y &&
  one.selected === other.selected &&
  one.label === other.label &&
  one.type === other.type &&
  one.width === other.width &&
  one.height === other.height &&
  one.hanging === other.hanging &&
  one.locked === other.locked;
