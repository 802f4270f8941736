/** Which fields of which records name others, as `model/references` follows them. */
import type * as z from 'zod/mini';
import { context } from '../../model/design.ts';
import { after, call, during, publish } from '../../model/link.ts';
import { publisher, service, subscriber } from '../../model/node.ts';
import { fault, objective } from '../../model/scenario.ts';
import { subscribe } from '../../model/subscribe.ts';
import { topic } from '../../model/topic.ts';
import type { Refers } from './form-field.ts';

const discard = { en: 'Discard: drop it', zh: '丢弃：不保留' };
const nodes = (...kinds: string[]): Refers => ({ section: 'nodes', ...(kinds.length > 0 && { kinds }) });
const links = (...kinds: string[]): Refers => ({ section: 'links', ...(kinds.length > 0 && { kinds }) });
const messages: Refers = { section: 'messages' };
const contexts: Refers = { section: 'contexts' };

const table: ReadonlyMap<z.ZodMiniType, Readonly<Record<string, Refers>>> = new Map<
  z.ZodMiniType,
  Record<string, Refers>
>([
  [context, { parent: contexts }],
  ...[publisher, service, subscriber].map((node) => [node, { context: contexts }] as const),
  [topic, { context: contexts, messages }],
  [publish, { from: nodes('publisher', 'service'), to: nodes('topic'), message: messages }],
  [publish.shape.request.def.innerType, { replyTo: nodes('topic') }],
  [after, { subscriptions: links('subscribe', 'call'), messages }],
  [during, { subscriptions: links('subscribe', 'call') }],
  [
    subscribe,
    {
      from: nodes('topic'),
      to: nodes('service', 'subscriber'),
      filter: messages,
      deadLetter: { ...nodes('topic'), or: 'discard', orTitle: discard },
    },
  ],
  [call, { from: nodes('publisher', 'service'), to: nodes('service') }],
  [objective, { from: links('publish'), to: links('subscribe') }],
  [fault, { target: nodes() }],
]);

/** What the field of a record names; undefined where it holds a value of its own. */
export const refersTo = (record: z.ZodMiniType, key: string): Refers | undefined => {
  const own = [...table].find(([schema]) => schema === record || sameShape(schema, record))?.[1];
  return own && Object.hasOwn(own, key) ? own[key] : undefined;
};

/** A schema with a title is a copy of the one it was made from; both have the same fields. */
const sameShape = (a: z.ZodMiniType, b: z.ZodMiniType): boolean =>
  'shape' in a && 'shape' in b && a.shape !== undefined && a.shape === b.shape;
