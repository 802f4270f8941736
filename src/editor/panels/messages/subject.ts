/** What the message editor works on: a message with its payload, or a shared schema. */
import type { Design } from '../../../core/model/design.ts';
import type { JsonSchema } from '../../../core/model/message.ts';
import type { Path, Place } from '../../session/place.ts';

export interface Subject {
  readonly place: Place & { readonly section: 'messages' | 'schemas' };
  /** From the record to its schema. */
  readonly path: Path;
  readonly name: string;
  readonly schema: JsonSchema | undefined;
}

/** Null where the design has nothing of that kind (any more). */
export const subjectOf = (design: Design, message: string | null, schema: string | null): Subject | null => {
  if (schema !== null && Object.hasOwn(design.schemas ?? {}, schema))
    return { place: { section: 'schemas', id: schema }, path: [], name: schema, schema: design.schemas?.[schema] };
  const record = message === null ? undefined : design.messages?.[message];
  if (message === null || !record) return null;
  return { place: { section: 'messages', id: message }, path: ['payload'], name: record.name, schema: record.payload };
};
