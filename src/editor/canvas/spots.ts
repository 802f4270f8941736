/** Where nodes and notes stand now: as at rest, but for what is being moved. */
import type { Design } from '../../core/model/design.ts';
import { type Positions, restingPositions } from '../../core/picture/places/spots.ts';
import type { Point } from '../session/stage.ts';
import { elementOf } from './flow-ids.ts';

/** `moved` are elements by their ids on the canvas. */
export const positionsOf = (design: Design, moved: ReadonlyMap<string, Point>): Positions => {
  const rest = restingPositions(design);
  if (moved.size === 0) return rest;
  const [nodes, notes, held] = [new Map(rest.nodes), new Map(rest.notes), new Map<string, Point>()];
  for (const [flowId, { x, y }] of moved) {
    const { section, id } = elementOf(flowId);
    if (section === 'contexts') held.set(id, { x, y });
    const spots = section === 'notes' ? notes : nodes;
    if (section !== 'contexts' && spots.has(id)) spots.set(id, { x, y });
  }
  return held.size > 0 ? { nodes, notes, held } : { nodes, notes };
};
