/** What can be placed on the canvas: how it is called and drawn, what it begins with, what may leave it. */
import type { Text } from '../../lib/text.ts';
import type { Context, Note } from '../../model/design.ts';
import type { LinkKind } from '../../model/link.ts';
import type { Node, NodeKind } from '../../model/node.ts';

export interface Kind<Made> {
  readonly id: NodeKind | 'context' | 'note';
  readonly title: Text;
  readonly summary: Text;
  /** Name of an icon of the Lucide set, in kebab case. */
  readonly icon: string;
  /** Size on the canvas in its units, where the layout says no other: nothing has to be measured. */
  readonly width: number;
  readonly height: number;
  /** The smallest valid record. */
  readonly create: (name: string) => Made;
  /** The link that leads from it to a node of each kind; what is absent cannot be drawn. */
  readonly linkTo: Readonly<Partial<Record<NodeKind, LinkKind>>>;
}

export type NodeKindEntry = Kind<Node> & { readonly id: NodeKind };
export type ContextKind = Kind<Context> & { readonly id: 'context' };
export type NoteKind = Kind<Note> & { readonly id: 'note' };
