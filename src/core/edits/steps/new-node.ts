/** A node that an edit needs on the way, such as the topic between two services, and the id that it got. */
import { nodeKinds } from '../../kinds/kind/node-kinds.ts';
import { sizeOf } from '../../kinds/kind/satellite.ts';
import type { Box, Point } from '../../layout/box.ts';
import type { Design } from '../../model/design.ts';
import type { NodeKind } from '../../model/node.ts';
import { spotFor } from './canvas-boxes.ts';
import { newElementId } from './new-id.ts';
import { newName } from './new-name.ts';
import { recordAt, withLayout, withRecord } from './records.ts';

export interface Made {
  readonly design: Design;
  readonly id: string;
}

/** Named after its kind; its upper left corner on the free spot nearest to where it is wanted. */
export const withNewNode = (
  design: Design,
  kind: NodeKind,
  {
    position,
    name,
    context,
  }: { position?: Point | undefined; name?: string | undefined; context?: string | undefined } = {},
): Made => {
  const entry = nodeKinds[kind];
  const names = Object.values(design.nodes ?? {}).map((node) => node.name);
  const words = name?.trim() || newName(entry.title.en, names);
  const id = newElementId(design, words, kind);
  const node = { ...entry.create(words), ...(context !== undefined && { context }) };
  const spot = spotFor(design, entry, position);
  return { id, design: withLayout(withRecord(design, 'nodes', id, node), 'nodes', { [id]: spot }) };
};

/** The context of something between two nodes: theirs, where both lie in the same one. */
export const contextBetween = (design: Design, one: string, other: string): string | undefined => {
  const home = recordAt(design, 'nodes', one)?.context;
  return home === recordAt(design, 'nodes', other)?.context ? home : undefined;
};

/** Where the upper left corner of something between two nodes would be; undefined where one has no place yet. */
export const spotBetween = (design: Design, one: string, other: string, kind: NodeKind): Point | undefined => {
  const [a, b] = [boxOf(design, one), boxOf(design, other)];
  if (!a || !b) return undefined;
  const { width, height } = nodeKinds[kind];
  return {
    x: (a.x + a.width / 2 + b.x + b.width / 2 - width) / 2,
    y: (a.y + a.height / 2 + b.y + b.height / 2 - height) / 2,
  };
};

const boxOf = (design: Design, id: string): Box | undefined => {
  const [node, at] = [recordAt(design, 'nodes', id), design.layout?.nodes?.[id]];
  return node && at ? { x: at.x, y: at.y, ...sizeOf(design, id, node) } : undefined;
};
