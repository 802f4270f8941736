/** Places something under a given name and, where it can be, linked with the selected node: one undo step. */
import { placeConnected } from '../../core/edits/place-connected.ts';
import { placeContext } from '../../core/edits/place-context.ts';
import { placeNode } from '../../core/edits/place-node.ts';
import { placeNote } from '../../core/edits/place-note.ts';
import { nodeKinds } from '../../core/kinds/kind/node-kinds.ts';
import { sizeOf } from '../../core/kinds/kind/satellite.ts';
import { note } from '../../core/kinds/note.ts';
import type { NodeKind } from '../../core/model/node.ts';
import type { Placeable } from './acts.ts';
import { homeOf } from './home-at.ts';
import { type Making, make } from './making.ts';
import { session } from './session.ts';
import type { Point } from './stage.ts';

export interface QuickPlace {
  readonly kind: Placeable;
  /** Empty: the kind's own name. */
  readonly name: string;
  /** Where its middle shall be. */
  readonly at: Point;
  /** The node that it is linked with: `out` leads from that one to the new one. */
  readonly linked?: { readonly node: string; readonly direction: 'out' | 'in' };
}

/** Room for the words of a link between two nodes. */
const gap = 110;

export const quickPlace = (wanted: QuickPlace): void => {
  const { kind, name, at } = wanted;
  const named = name === '' ? {} : { name };
  if (kind === 'context')
    make(making('contexts', name), placeContext, { ...named, nodes: session.getState().selection.nodes });
  else if (kind === 'note') make(making('notes', name), placeNote, { text: name, position: around(at, note) });
  else if (wanted.linked) make(making('nodes', name), placeConnected, beside(kind, named, wanted.linked, at));
  else {
    const position = around(at, nodeKinds[kind]);
    make(making('nodes', name), placeNode, { kind, ...named, position, ...homeOf(position, nodeKinds[kind]) });
  }
};

const making = (section: Making['section'], name: string): Making => ({ section, named: name !== '' });

type Named = { readonly name?: string };

/** On the side to which the link leads, at the same height, and in the same context. */
const beside = (kind: NodeKind, named: Named, { node, direction }: NonNullable<QuickPlace['linked']>, at: Point) => {
  const { design } = session.getState();
  const [own, spot] = [design.nodes?.[node], design.layout?.nodes?.[node]];
  const { width, height } = nodeKinds[kind];
  const size = own && sizeOf(design, node, own);
  const position =
    spot && size
      ? {
          x: direction === 'out' ? spot.x + size.width + gap : spot.x - gap - width,
          y: spot.y + (size.height - height) / 2,
        }
      : around(at, { width, height });
  const side: 'source' | 'target' = direction === 'out' ? 'source' : 'target';
  return { kind, node, side, position, ...named, ...(own?.context !== undefined && { context: own.context }) };
};

const around = ({ x, y }: Point, { width, height }: { readonly width: number; readonly height: number }): Point => ({
  x: x - width / 2,
  y: y - height / 2,
});
