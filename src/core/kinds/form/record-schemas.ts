/** The schema of the record that each kind makes; apart from the kinds, for drawing one needs no schema. */
import type * as z from 'zod/mini';
import { context, note } from '../../model/design.ts';
import { publisher, service, subscriber } from '../../model/node.ts';
import { topic } from '../../model/topic.ts';
import type { Kind } from '../kind/kind.ts';

export const recordSchemas: Readonly<Record<Kind<unknown>['id'], z.ZodMiniObject>> = {
  publisher,
  topic,
  service,
  subscriber,
  context,
  note,
};
