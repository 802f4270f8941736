/** Changes of a message's payload schema, offered only where they break no promise that holds. */
import { pathOf } from '../../lib/pointer.ts';
import type { Design } from '../../model/design.ts';
import type { JsonSchema, Message } from '../../model/message.ts';
import { withRequiredProperty } from '../../model/schemas/form/property-changes.ts';
import { misfits } from '../../model/schemas/schema-check.ts';
import { fieldAt } from '../../model/schemas/schema-field.ts';
import { usesOf } from '../contracts/carried.ts';
import { breachesOf, certainGaps } from '../contracts/contracts.ts';
import { withMessage } from './records.ts';

/** Where a field stands in a schema that spells it out; `*` is every item of a list. */
export const placeOf = (field: string): readonly string[] =>
  pathOf(field).flatMap((step) => (step === '*' ? ['items'] : ['properties', step]));

/** With these fields among those that are always sent. */
export const alwaysSending = (payload: JsonSchema, fields: readonly string[]): JsonSchema =>
  fields.reduce<unknown>((schema, field) => withRequiredProperty(schema, placeOf(field), true), payload) as JsonSchema;

/** The design with the message in its place, unless readers, earlier versions, examples or the key would be worse off. */
export const withSoundMessage = (design: Design, id: string, message: Message): Design => {
  const before = design.messages?.[id];
  if (!before || before.payload === message.payload) return design;
  const was = faults(design, id, before);
  if (faults(design, id, message).some((count, at) => count > (was[at] ?? 0))) return design;
  return withMessage(design, id, message);
};

/** Readers, earlier versions, examples and the key have nothing to say against the message. */
export const isSound = (design: Design, id: string, message: Message): boolean =>
  faults(design, id, message).every((count) => count === 0);

const faults = (design: Design, id: string, message: Message): readonly number[] => {
  const { payload = true, examples = [], key } = message;
  const schemas = design.schemas ?? {};
  const readers = usesOf(design).get(id)?.reading ?? [];
  const mismatches = readers.filter(([, { expects = true }]) => certainGaps(design, payload, expects).length > 0);
  const wrong = examples.filter((example) => misfits(payload, example, schemas).length > 0);
  const lostKey = key !== undefined && fieldAt(payload, key, schemas)?.required !== true;
  return [breachesOf(design, message).length, mismatches.length, wrong.length, lostKey ? 1 : 0];
};
