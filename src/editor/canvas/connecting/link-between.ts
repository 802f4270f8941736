/** Which link stands between two kinds of node. */
import { nodeKinds } from '../../../core/kinds/kind/node-kinds.ts';
import type { LinkKind } from '../../../core/model/link.ts';
import type { NodeKind } from '../../../core/model/node.ts';

/** The side of a node that a line begins at: links leave at its source, and enter at its target. */
export type Side = 'source' | 'target';

/** The kind of link between two kinds of node, seen from one side of the first; undefined where there is none. */
export const linkBetween = (own: NodeKind, side: Side, other: NodeKind): LinkKind | undefined =>
  side === 'source' ? nodeKinds[own].linkTo[other] : nodeKinds[other].linkTo[own];
