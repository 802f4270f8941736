/** Places a new publisher, topic, service or subscriber. */
import { nodeKinds } from '../kinds/kind/node-kinds.ts';
import type { Point } from '../layout/box.ts';
import type { NodeKind } from '../model/node.ts';
import type { Edit } from './edit.ts';
import { spotFor } from './steps/canvas-boxes.ts';
import { isElement, newElementId } from './steps/new-id.ts';
import { newName } from './steps/new-name.ts';
import { withLayout, withRecord } from './steps/records.ts';
import { refusal } from './steps/refusal.ts';
import { judgedAround } from './steps/verdict.ts';

export interface PlaceNode {
  readonly kind: NodeKind;
  /** Without it, the kind's name with the next free number. */
  readonly name?: string;
  /** Ask `newElementId` for one to know beforehand what to select; without it, made from the name. */
  readonly id?: string;
  readonly context?: string;
  /** Upper left corner as wanted; the node goes to the nearest free spot. Without it, to the right of everything. */
  readonly position?: Point;
}

export const placeNode: Edit<PlaceNode> = {
  id: 'place-node',
  title: { en: 'Place a node', zh: '放置节点' },
  summary: {
    en: 'A new publisher, topic, service or subscriber on a free spot.',
    zh: '在空位放置新的发布者、主题、服务或订阅者。',
  },
  apply: (design, { kind, name, id, context, position }) => {
    const entry = nodeKinds[kind];
    const names = Object.values(design.nodes ?? {}).map((node) => node.name);
    const words = name?.trim() || newName(entry.title.en, names);
    const key = id ?? newElementId(design, words, kind);
    if (isElement(design, key)) return refusal('There is a “{id}” already.', '已存在“{id}”。', { id: key });
    const node = { ...entry.create(words), ...(context !== undefined && { context }) };
    const placed = withRecord(design, 'nodes', key, node);
    return judgedAround(withLayout(placed, 'nodes', { [key]: spotFor(design, entry, position) }), [
      { section: 'nodes', id: key },
    ]);
  },
};
