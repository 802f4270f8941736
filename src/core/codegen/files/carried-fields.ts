/** Fields that a message hands on to the one it causes: same name, same schema, always there. */

import type { MessagePlan } from '../plan/message-plan.ts';
import { canonicalJson } from './canonical-json.ts';

/** Names that can be written after a dot, in the order of the published message. */
export const carriedFields = (from: MessagePlan, to: MessagePlan): string[] => {
  const source = fieldsOf(from.payload, narrowing);
  const target = fieldsOf(to.payload, [...narrowing, ...choosing]);
  const isSame = (name: string): boolean => {
    const field = canonicalJson(target.properties[name]);
    if (field !== canonicalJson(source.properties[name])) return false;
    return !localReference.test(field) || hasSameDefinitions(source, target, field);
  };
  return Object.keys(target.properties).filter(
    (name) =>
      /^[a-z][A-Za-z0-9]*$/.test(name) &&
      source.required.includes(name) &&
      Object.hasOwn(source.properties, name) &&
      isSame(name),
  );
};

interface Fields {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required: readonly unknown[];
  /** What its own references mean. */
  readonly definitions: string;
}

/** With one of these beside them the fields are not all that there is to say of the type. */
const narrowing = ['$ref', 'const', 'enum', 'nullable'];

/** With one of these another value of a field may ask for other fields. */
const choosing = ['oneOf', 'anyOf', 'allOf', 'not', 'if', 'dependentSchemas', 'dependentRequired', 'dependencies'];

const fieldsOf = (payload: unknown, without: readonly string[]): Fields => {
  const schema = isRecord(payload) ? payload : {};
  const { type, properties, required, $defs = null, definitions = null } = schema;
  const isPlain =
    type === 'object' && isRecord(properties) && !without.some((keyword) => Object.hasOwn(schema, keyword));
  return {
    properties: isPlain ? properties : {},
    required: Array.isArray(required) ? required : [],
    definitions: canonicalJson([$defs, definitions]),
  };
};

const localReference = /"\$ref":"#(?!\/schemas\/)/;
const otherReference = /"\$ref":"#(?!\/(?:schemas|\$defs|definitions)\/)/;

const hasSameDefinitions = (source: Fields, target: Fields, field: string): boolean =>
  source.definitions === target.definitions && !otherReference.test(field + target.definitions);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
