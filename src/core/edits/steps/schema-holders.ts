/** Every JSON Schema of a design, changed in its place: shared ones, payloads, published versions, what readers expect. */

import type { Design } from '../../model/design.ts';
import type { JsonSchema } from '../../model/message.ts';
import { isFields } from '../../model/schemas/form/part.ts';
import { dataKeywords, nameKeywords } from '../../model/schemas/schema-references.ts';
import { orderedLike } from '../../model/text/key-order.ts';

/** Where a schema stands: an id of `schemas` or `messages`; null where nothing can point at its parts from outside. */
export type Holder = { readonly section: 'schemas' | 'messages'; readonly id: string } | null;

export const withSchemas = (design: Design, change: (schema: JsonSchema, holder: Holder) => JsonSchema): Design => {
  const schemas = mapped(design.schemas, (schema, id) => change(schema, { section: 'schemas', id }));
  const messages = mapped(design.messages, (message, id) => {
    const payload = message.payload === undefined ? undefined : change(message.payload, { section: 'messages', id });
    const previous = message.previous?.map((each) => {
      const before = change(each.payload, null);
      return before === each.payload ? each : { ...each, payload: before };
    });
    const isSame = payload === message.payload && !previous?.some((each, at) => each !== message.previous?.[at]);
    if (isSame) return message;
    return { ...message, ...(payload !== undefined && { payload }), ...(previous && { previous }) };
  });
  const links = mapped(design.links, (link) => {
    if (link.kind !== 'subscribe' || link.expects === undefined) return link;
    const expects = change(link.expects, null);
    return expects === link.expects ? link : { ...link, expects };
  });
  const next = { ...design, ...(schemas && { schemas }), ...(messages && { messages }), ...(links && { links }) };
  const isSame = schemas === design.schemas && messages === design.messages && links === design.links;
  return isSame ? design : next;
};

/** The map itself where nothing in it has changed. */
const mapped = <Item>(
  map: Readonly<Record<string, Item>> | undefined,
  change: (item: Item, id: string) => Item,
): Record<string, Item> | undefined => {
  if (!map) return undefined;
  const entries = Object.entries(map).map(([id, item]) => [id, change(item, id)] as const);
  return entries.some(([id, item]) => item !== map[id]) ? Object.fromEntries(entries) : map;
};

/** The schema with every `$ref` of it rewritten; what is data in it stays. */
export const withReferences = <Part>(schema: Part, rewrite: (reference: string) => string): Part =>
  rewritten(schema, rewrite, false) as Part;

const rewritten = (part: unknown, rewrite: (reference: string) => string, isNames: boolean): unknown => {
  if (Array.isArray(part)) {
    const items = part.map((item) => rewritten(item, rewrite, false));
    return items.some((item, at) => item !== part[at]) ? items : part;
  }
  if (!isFields(part)) return part;
  const entries = Object.entries(part).map(([key, value]): [string, unknown] => {
    if (!isNames && key === '$ref' && typeof value === 'string') return [key, rewrite(value)];
    if (!isNames && dataKeywords.has(key)) return [key, value];
    return [key, rewritten(value, rewrite, !isNames && nameKeywords.has(key))];
  });
  return entries.some(([key, value]) => value !== part[key]) ? orderedLike(part, Object.fromEntries(entries)) : part;
};
