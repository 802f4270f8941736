/** Where links leave and enter a node of each kind; given to the flow library so that it measures nothing. */
import type { NodeHandle } from '@xyflow/react';
import { Position } from '@xyflow/react';
import { nodeKinds } from '../../core/kinds/kind/node-kinds.ts';
import type { Size } from '../../core/layout/box.ts';
import type { NodeKind } from '../../core/model/node.ts';

export const anchorSize = 12;
/** Of the grip at an end of a selected link; its middle lies this far outside the node's anchor. */
export const gripRadius = 14;

export const leaves = (kind: NodeKind): boolean => Object.keys(nodeKinds[kind].linkTo).length > 0;
export const enters = (kind: NodeKind): boolean => Object.values(nodeKinds).some((from) => kind in from.linkTo);

const anchor = (type: 'source' | 'target', x: number, y: number): NodeHandle => ({
  id: type === 'source' ? 'out' : 'in',
  type,
  position: type === 'source' ? Position.Right : Position.Left,
  x: x - anchorSize / 2,
  y: y - anchorSize / 2,
  width: anchorSize,
  height: anchorSize,
});

export const anchorsOf = (kind: NodeKind, { width, height }: Size = nodeKinds[kind]): NodeHandle[] => [
  ...(enters(kind) ? [anchor('target', 0, height / 2)] : []),
  ...(leaves(kind) ? [anchor('source', width, height / 2)] : []),
];
