/** Messages with their names, self-contained schemas and samples. */
import { sortedEntries } from '../../lib/sort.ts';
import type { Design } from '../../model/design.ts';
import type { JsonSchema, Message } from '../../model/message.ts';
import { misfits } from '../../model/schemas/schema-check.ts';
import { printable } from '../literal.ts';
import { camel, FileNames, NameMap, pascal } from '../names.ts';
import { sampleFromSchema } from '../types/sample-from-schema.ts';
import type { NamedType } from '../types/type-shape.ts';
import { typesFromSchemas } from '../types/types-from-schema.ts';
import { bundleSchema } from './bundle-schema.ts';
import { travelling } from './message-attributes.ts';
import type { MessagePlan } from './message-plan.ts';
import { planEarlier, versionFile } from './plan-versions.ts';

export interface MessagePlans {
  readonly byId: ReadonlyMap<string, MessagePlan>;
  readonly types: readonly NamedType[];
}

export const planMessages = (design: Design): MessagePlans => {
  const typeNames = new NameMap('Message');
  const keys = new NameMap('Message');
  const files = new FileNames('message', Object.keys(design.messages ?? {}));
  const types = new Map<string, string>();
  const shared = new Map(sortedEntries(design.schemas).map(([id]) => [id, typeNames.claim(pascal(id))]));
  const plans = sortedEntries(design.messages).map(([id, message]): MessagePlan => {
    const name = eventType(message.name) || id;
    const type = types.has(name) ? `${name}#${id}` : name;
    types.set(type, id);
    return planMessage(design, id, message, {
      slug: files.of(id),
      type,
      key: keys.claim(camel(id)),
      typeName: typeNames.claim(pascal(id)),
    });
  });
  const roots = [
    ...plans.map(({ typeName, payload, summary }) => ({
      name: typeName,
      schema: asSchema(payload),
      ...(summary && { comment: summary }),
    })),
    ...sortedEntries(design.schemas).map(([id, schema]) => ({ name: shared.get(id) ?? pascal(id), schema })),
  ];
  return { byId: new Map(plans.map((plan) => [plan.id, plan])), types: typesFromSchemas(roots, shared, typeNames) };
};

/** The type of a CloudEvent is a text without control characters, half characters and the like. */
const eventType = (name: string): string => printable(name).replace(/\s+/g, ' ').trim();

const planMessage = (
  design: Design,
  id: string,
  message: Message,
  names: Pick<MessagePlan, 'slug' | 'type' | 'key' | 'typeName'>,
): MessagePlan => {
  const payload = message.payload ?? true;
  const samples = samplesOf(message, payload, design.schemas);
  return {
    id,
    ...names,
    kind: message.kind ?? 'event',
    file: versionFile(message.version),
    earlier: planEarlier(message, samples, design.schemas),
    ...(message.version !== undefined && { version: message.version }),
    summary: message.summary ?? '',
    schema: bundleSchema(payload, design.schemas ?? {}),
    payload,
    samples,
    ...(message.key !== undefined && message.key !== '' && { keyPointer: message.key }),
    ...(message.deadlineMs !== undefined && { deadlineMs: message.deadlineMs }),
    personal: message.pii ?? [],
    attributes: travelling(message),
  };
};

/** The examples that keep their schema, or one made from it: tests, handlers and the load live on them. */
const samplesOf = ({ examples = [] }: Message, payload: JsonSchema, schemas: Design['schemas']): readonly unknown[] => {
  const made = sampleFromSchema(payload, schemas);
  const candidates = [examples, made ? [made.value] : []];
  return (
    candidates
      .map((values) => values.filter((value) => misfits(payload, value, schemas).length === 0))
      .find((valid) => valid.length > 0) ?? []
  );
};

const asSchema = (payload: unknown) =>
  typeof payload === 'boolean' ? payload : (payload as Readonly<Record<string, unknown>>);
