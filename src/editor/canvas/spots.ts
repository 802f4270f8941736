/** Where nodes and notes stand now: as at rest, but for what is being moved. */
import type { Design } from '../../core/model/design.ts';
import { type Positions, restingPositions } from '../../core/picture/places/spots.ts';
import type { Point } from '../session/stage.ts';
import { elementOf } from './flow-ids.ts';

/** `moved` are elements by their ids on the canvas. */
export const positionsOf = (design: Design, moved: ReadonlyMap<string, Point>): Positions => {
  const rest = restingPositions(design);
  if (moved.size === 0) return rest;
  const [nodes, notes] = [new Map(rest.nodes), new Map(rest.notes)];
  for (const [flowId, { x, y }] of moved) {
    const { section, id } = elementOf(flowId);
    const spots = section === 'notes' ? notes : nodes;
    if (section !== 'contexts' && spots.has(id)) spots.set(id, { x, y });
  }
  return { nodes, notes };
};
