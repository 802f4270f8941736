/** Draws a new bounded context, around nodes where some are given. */
import { context as contextKind } from '../kinds/context.ts';
import type { Context } from '../model/design.ts';
import type { Edit } from './edit.ts';
import { inContext } from './steps/in-context.ts';
import { newIdIn } from './steps/new-id.ts';
import { newName } from './steps/new-name.ts';
import { recordAt, withRecord } from './steps/records.ts';
import { refusal } from './steps/refusal.ts';
import { judgedAround } from './steps/verdict.ts';

export interface PlaceContext {
  readonly name?: string;
  readonly id?: string;
  readonly parent?: string;
  readonly color?: NonNullable<Context['color']>;
  /** Ids of nodes that belong to it from the start. */
  readonly nodes?: readonly string[];
}

export const placeContext: Edit<PlaceContext> = {
  id: 'place-context',
  title: { en: 'Place a context', zh: '放置上下文' },
  summary: {
    en: 'A new bounded context, empty or around the selected nodes.',
    zh: '新的限界上下文，可为空，或包含所选节点。',
  },
  apply: (design, { name, id, parent, color, nodes = [] }) => {
    const names = Object.values(design.contexts ?? {}).map((context) => context.name);
    const words = name?.trim() || newName(contextKind.title.en, names);
    const key = id ?? newIdIn(design, 'contexts', words, 'context');
    if (recordAt(design, 'contexts', key)) return refusal('There is a “{id}” already.', '已存在“{id}”。', { id: key });
    const context = {
      ...contextKind.create(words),
      ...(parent !== undefined && { parent }),
      ...(color !== undefined && { color }),
    };
    const moved = inContext(withRecord(design, 'contexts', key, context), nodes, key);
    return moved.ok ? judgedAround(moved.value, [{ section: 'contexts', id: key }]) : moved;
  },
};
