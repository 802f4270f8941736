/** The design as boxes of the flow library; a box that did not change keeps its identity, so that it is not drawn again. */
import type { Node as FlowNode } from '@xyflow/react';
import { nodeKinds } from '../../core/kinds/kind/node-kinds.ts';
import { satelliteSize } from '../../core/kinds/kind/satellite.ts';
import type { Size } from '../../core/layout/box.ts';
import { cardSize } from '../../core/layout/card.ts';
import type { Design } from '../../core/model/design.ts';
import { type Seen, seenOf } from '../../core/picture/places/seen.ts';
import type { Selection } from '../session/selection.ts';
import type { Point } from '../session/stage.ts';
import { anchorsOf } from './anchors.ts';
import { asSized } from './as-sized.ts';
import { boxesInMotion, type Carried } from './boxes-in-motion.ts';
import { depths } from './depths.ts';
import { isLocked } from './dragging.ts';
import { contextFlowId, noteFlowId } from './flow-ids.ts';
import { positionsOf } from './spots.ts';

export type BoxData = {
  readonly id: string;
  readonly hanging: boolean;
  /** A context that is seen from afar, as one card in its frame. */
  readonly domain?: boolean;
};
export type Box = FlowNode<BoxData, Seen['type']>;

interface Facts extends Seen {
  readonly flowId: string;
  readonly label: string;
  readonly selected: boolean;
  readonly locked: boolean;
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

/** Those of a usual size are the same for all. */
export const handlesOf = ({ type, hanging, width, height }: Pick<Facts, 'type' | 'hanging' | 'width' | 'height'>) => {
  if (hanging) return hangingAnchors;
  if (type === 'context' || type === 'card' || type === 'note') return anchors[type];
  const usual = nodeKinds[type];
  return usual.width === width && usual.height === height ? anchors[type] : anchorsOf(type, { width, height });
};

const boxOf = (facts: Facts): Box => ({
  id: facts.flowId,
  type: facts.type,
  position: { x: facts.x, y: facts.y },
  width: facts.width,
  height: facts.height,
  measured: { width: facts.width, height: facts.height },
  handles: handlesOf(facts),
  selected: facts.selected,
  ariaLabel: facts.label,
  zIndex: facts.type === 'context' ? depths.context : facts.z,
  data: { id: facts.id, hanging: facts.hanging },
  ...(facts.type === 'context' && { dragHandle: '.context-title' }),
  ...(facts.locked && { draggable: false }),
});

export type Names = (kind: Seen['type'], name: string) => string;

interface Kept {
  readonly facts: Facts;
  readonly box: Box;
  /** What its label was made of. */
  readonly record: Named | undefined;
  readonly names: Names;
}

type Named = { readonly name: string } | { readonly text: string };

/** A function that turns designs into boxes and remembers the last ones. */
export const createBoxes = () => {
  const boxesOf = createAllBoxes();
  let rest: { readonly given: readonly unknown[]; readonly boxes: Box[] } | undefined;
  return (design: Design, selection: Selection, moved: ReadonlyMap<string, Carried>, names: Names): Box[] => {
    const given = [design, selection, names];
    if (!rest?.given.every((each, at) => each === given[at]))
      rest = { given, boxes: boxesOf(design, selection, resting, names) };
    if (moved.size === 0) return rest.boxes;
    return boxesInMotion(design, rest.boxes, moved, sized) ?? boxesOf(asSized(design, moved), selection, moved, names);
  };
};

const sized = (box: Box, { width, height }: Size): Box => ({
  ...box,
  width,
  height,
  measured: { width, height },
  handles: handlesOf({ type: box.type ?? 'note', hanging: box.data.hanging, width, height }),
});

const resting: ReadonlyMap<string, Point> = new Map();

const createAllBoxes = () => {
  let last = new Map<string, Kept>();
  return (design: Design, selection: Selection, moved: ReadonlyMap<string, Point>, names: Names): Box[] => {
    const chosen = {
      nodes: new Set(selection.nodes),
      contexts: new Set(selection.contexts),
      notes: new Set(selection.notes),
    };
    const next: typeof last = new Map();
    for (const seen of seenOf(design, positionsOf(design, moved))) {
      const { flowId, section } = placeOf(seen);
      const locked = section === 'nodes' && isLocked(design, seen.id);
      const rest = { ...seen, flowId, selected: chosen[section].has(seen.id), locked };
      next.set(flowId, kept(last.get(flowId), rest, design[section]?.[seen.id], names));
    }
    last = next;
    return [...next.values()].map(({ box }) => box);
  };
};

const placeOf = ({ type, id }: Seen): { readonly flowId: string; readonly section: 'nodes' | 'contexts' | 'notes' } =>
  type === 'note'
    ? { flowId: noteFlowId(id), section: 'notes' }
    : type === 'context' || type === 'card'
      ? { flowId: contextFlowId(id), section: 'contexts' }
      : { flowId: id, section: 'nodes' };

const kept = (before: Kept | undefined, rest: Omit<Facts, 'label'>, record: Named | undefined, names: Names): Kept => {
  const labelled = before?.record === record && before?.names === names && before.facts.type === rest.type;
  const label = labelled ? before.facts.label : names(rest.type, nameOf(record) ?? rest.id);
  const facts: Facts = { ...rest, label };
  const same = before !== undefined && sameFacts(before.facts, facts);
  if (same && labelled) return before;
  return { facts, box: same ? before.box : boxOf(facts), record, names };
};

const nameOf = (record: Named | undefined): string | undefined =>
  record && ('text' in record ? record.text : record.name);

const sameFacts = (one: Facts, other: Facts): boolean =>
  one.x === other.x &&
  one.y === other.y &&
  one.selected === other.selected &&
  one.label === other.label &&
  one.type === other.type &&
  one.width === other.width &&
  one.height === other.height &&
  one.hanging === other.hanging &&
  one.z === other.z &&
  one.locked === other.locked;
