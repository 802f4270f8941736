/** The design as boxes of the flow library; a box that did not change keeps its identity, so that it is not drawn again. */
import type { Node as FlowNode } from '@xyflow/react';
import { hostOf, satelliteSize, sizeOf } from '../../core/kinds/kind/satellite.ts';
import type { Design } from '../../core/model/design.ts';
import type { NodeKind } from '../../core/model/node.ts';
import type { Selection } from '../session/selection.ts';
import type { Point } from '../session/stage.ts';
import { anchorsOf } from './anchors.ts';
import { contextFlowId, noteFlowId } from './flow-ids.ts';
import { contextFrames, noteSize, positionsOf } from './spots.ts';

export type BoxData = { readonly id: string; readonly hanging: boolean };
export type Box = FlowNode<BoxData, NodeKind | 'context' | 'note'>;

interface Facts {
  readonly type: NodeKind | 'context' | 'note';
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
}

const anchors = {
  publisher: anchorsOf('publisher'),
  topic: anchorsOf('topic'),
  service: anchorsOf('service'),
  subscriber: anchorsOf('subscriber'),
  context: [],
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
  zIndex: facts.type === 'context' ? -1 : facts.selected ? 1 : 0,
  data: { id: facts.id, hanging: facts.hanging ?? false },
  ...(facts.type === 'context' && { dragHandle: '.context-title' }),
});

export type Names = (kind: NodeKind | 'context' | 'note', name: string) => string;

/** A function that turns designs into boxes and remembers the last ones. */
export const createBoxes = () => {
  let last = new Map<string, { readonly facts: Facts; readonly box: Box }>();
  return (design: Design, selection: Selection, moved: ReadonlyMap<string, Point>, label: Names): Box[] => {
    const next: typeof last = new Map();
    const boxes = factsOf(design, selection, moved, label).map((facts) => {
      const before = last.get(facts.flowId);
      const kept = before && sameFacts(before.facts, facts) ? before : { facts, box: boxOf(facts) };
      next.set(facts.flowId, kept);
      return kept.box;
    });
    last = next;
    return boxes;
  };
};

const factsOf = (design: Design, selection: Selection, moved: ReadonlyMap<string, Point>, label: Names): Facts[] => {
  const positions = positionsOf(design, moved);
  const frames = contextFrames(design, positions.nodes);
  const chosen = {
    nodes: new Set(selection.nodes),
    contexts: new Set(selection.contexts),
    notes: new Set(selection.notes),
  };
  const area = ({ width, height }: { width: number; height: number }) => -width * height;
  return [
    ...[...frames]
      .sort(([, one], [, other]) => area(one) - area(other))
      .map(
        ([id, frame]): Facts => ({
          type: 'context',
          id,
          flowId: contextFlowId(id),
          label: label('context', design.contexts?.[id]?.name ?? id),
          x: frame.x,
          y: frame.y,
          width: frame.width,
          height: frame.height,
          selected: chosen.contexts.has(id),
        }),
      ),
    ...[...positions.notes].map(
      ([id, { x, y }]): Facts => ({
        type: 'note',
        id,
        flowId: noteFlowId(id),
        label: label('note', design.notes?.[id]?.text ?? ''),
        x,
        y,
        ...noteSize,
        selected: chosen.notes.has(id),
      }),
    ),
    ...Object.entries(design.nodes ?? {}).map(
      ([id, node]): Facts => ({
        type: node.kind,
        id,
        flowId: id,
        label: label(node.kind, node.name),
        x: positions.nodes.get(id)?.x ?? 0,
        y: positions.nodes.get(id)?.y ?? 0,
        ...sizeOf(design, id, node),
        selected: chosen.nodes.has(id),
        hanging: hostOf(design, id) !== undefined,
      }),
    ),
  ];
};

const sameFacts = (one: Facts, other: Facts): boolean =>
  (Object.keys(one) as (keyof Facts)[]).every((key) => one[key] === other[key]);
