/** Places a new node at the open end of a link that was drawn into the empty canvas, or of one that was led there. */
import type { Point } from '../layout/box.ts';
import type { NodeKind } from '../model/node.ts';
import { connect } from './connect.ts';
import { connectThrough } from './connect-through.ts';
import type { Edit } from './edit.ts';
import { reattach } from './reattach.ts';
import { judgedSince } from './steps/changed-records.ts';
import { withNewNode } from './steps/new-node.ts';
import { recordAt } from './steps/records.ts';
import { notThere } from './steps/refusal.ts';

export interface PlaceConnected {
  readonly kind: NodeKind;
  /** The node that is there already. */
  readonly node: string;
  /** `source`: the link leads from it to the new node; `target`: from the new node to it. */
  readonly side: 'source' | 'target';
  /** A link of `node` whose other end is led to the new node, instead of drawing one. */
  readonly link?: string;
  /** With another new node between the two, where they cannot be linked directly. */
  readonly through?: boolean;
  /** Without it, the kind's name with the next free number. */
  readonly name?: string;
  readonly context?: string;
  /** Upper left corner as wanted; the node goes to the nearest free spot. Without it, to the right of everything. */
  readonly position?: Point;
}

export const placeConnected: Edit<PlaceConnected> = {
  id: 'place-connected',
  title: { en: 'Place and connect', zh: '放置并连接' },
  summary: {
    en: 'A new node, linked to one that is there, with another between them where they need one.',
    zh: '新建节点并与现有节点相连，需要时在两者之间再新建一个节点。',
  },
  apply: (design, { kind, node, side, link, through = false, ...wanted }) => {
    if (!recordAt(design, 'nodes', node)) return notThere(node);
    const { design: placed, id } = withNewNode(design, kind, wanted);
    const ends = side === 'source' ? { from: node, to: id } : { from: id, to: node };
    const joined =
      link === undefined
        ? (through ? connectThrough : connect).apply(placed, ends)
        : reattach.apply(placed, { link, ...ends });
    return joined.ok ? judgedSince(design, joined.value) : joined;
  },
};
