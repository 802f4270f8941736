/** How many lines a node has for its name: one where it is as high as usual, more the higher it is. */
import { nodeKinds } from '../kinds/kind/node-kinds.ts';
import type { NodeKind } from '../model/node.ts';

/** Of a line of words on a node, in the units of the canvas. */
export const lineHeight = 16.25;
const most = 6;

export const nameLines = (kind: NodeKind, height: number): number =>
  Math.min(most, Math.max(1, 1 + Math.floor((height - nodeKinds[kind].height) / lineHeight)));
