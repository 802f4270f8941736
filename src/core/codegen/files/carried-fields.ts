/** Fields that a message hands on to the one it causes: same name, same schema, always there. */

import type { MessagePlan } from '../plan/message-plan.ts';
import { canonicalJson } from './canonical-json.ts';

/** Names that can be written after a dot, in the order of the published message. */
export const carriedFields = (from: MessagePlan, to: MessagePlan): string[] => {
  const source = fieldsOf(from.payload);
  const target = fieldsOf(to.payload);
  return Object.keys(target.properties).filter(
    (name) =>
      /^[a-z][A-Za-z0-9]*$/.test(name) &&
      source.required.includes(name) &&
      Object.hasOwn(source.properties, name) &&
      canonicalJson(source.properties[name]) === canonicalJson(target.properties[name]),
  );
};

interface Fields {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required: readonly unknown[];
}

const fieldsOf = (payload: unknown): Fields => {
  const { type, properties, required } = (isRecord(payload) ? payload : {}) as Readonly<Record<string, unknown>>;
  if (type !== 'object' || !isRecord(properties)) return { properties: {}, required: [] };
  return { properties, required: Array.isArray(required) ? required : [] };
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
