/** A plain example that a JSON Schema accepts, for designs that give none; the same schema always gives the same one. */
import { pathOf, valueAt } from '../../lib/pointer.ts';
import type { JsonSchema } from '../../model/message.ts';
import { sampleFromPattern } from './sample-from-pattern.ts';
import { formatted, isAllowedNumber, isAllowedText, sampleNumber, sampleString } from './sample-scalars.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Deeper than this, optional fields and list items are left out: a recursive schema has an end. */
const deepest = 6;

/** What a sample looks like where the schema leaves it open. */
export interface Taste {
  /** Undefined: the name of the field itself. */
  readonly text: (name: string) => string | undefined;
  /** Undefined: the smallest number that is allowed. */
  readonly number: (name: string, isWhole: boolean) => number | undefined;
  /** Which of several alternatives is taken, from 0; past the last one it begins again. */
  readonly alternative: number;
  /** Conditions and exclusions are passed over: whoever asks holds the sample against the schema. */
  readonly daring: boolean;
}

const plain: Taste = { text: () => undefined, number: () => undefined, alternative: 0, daring: false };

/**
 * `shared` holds what `#/schemas/<id>` refers to. Undefined when the schema wants what cannot be guessed: a pattern that
 * looks around, `not`, a remote reference.
 */
export const sampleFromSchema = (
  schema: JsonSchema,
  shared: Readonly<Record<string, unknown>> = {},
  taste: Taste = plain,
): { value: unknown } | undefined => {
  const sampler = new Sampler(schema, shared, taste);
  const value = sampler.sample(schema, 0, 'value');
  return sampler.gaveUp ? undefined : { value };
};

class Sampler {
  gaveUp = false;
  readonly #root: JsonSchema;
  readonly #shared: Readonly<Record<string, unknown>>;
  readonly #taste: Taste;

  constructor(root: JsonSchema, shared: Readonly<Record<string, unknown>>, taste: Taste) {
    this.#root = root;
    this.#shared = shared;
    this.#taste = taste;
  }

  sample(schema: unknown, depth: number, name: string): unknown {
    if (schema === false || depth > 4 * deepest) return this.#giveUp();
    if (!isFields(schema)) return name;
    if (typeof schema.$ref === 'string') return this.sample(this.#resolve(schema.$ref), depth + 1, name);
    if ('const' in schema) return schema.const;
    if (Array.isArray(schema.enum)) return schema.enum[0];
    if (Array.isArray(schema.examples) && schema.examples.length > 0) return schema.examples[0];
    if ('default' in schema) return schema.default;
    if (!this.#taste.daring && ('not' in schema || 'if' in schema)) return this.#giveUp();
    return this.#composed(schema, depth, name);
  }

  #composed(schema: Fields, depth: number, name: string): unknown {
    const alternatives = schema.oneOf ?? schema.anyOf;
    const parts = [
      ...(Array.isArray(alternatives) ? [alternatives[this.#taste.alternative % alternatives.length]] : []),
      ...(Array.isArray(schema.allOf) ? schema.allOf : []),
    ];
    if (parts.length === 0) return this.#plain(schema, depth, name);
    const own = 'type' in schema || 'properties' in schema ? [this.#plain(schema, depth, name)] : [];
    const values = [...own, ...parts.map((part) => this.sample(part, depth + 1, name))];
    if (values.every(isFields)) return fromEntries(values.flatMap((value) => Object.entries(value)));
    return values.at(-1);
  }

  #plain(schema: Fields, depth: number, name: string): unknown {
    const type = Array.isArray(schema.type)
      ? schema.type[0]
      : (schema.type ?? (isFields(schema.properties) ? 'object' : 'string'));
    switch (type) {
      case 'object':
        return this.#object(schema, depth);
      case 'array':
        return this.#array(schema, depth, name);
      case 'integer':
        return this.#number(schema, 1, name);
      case 'number':
        return this.#number(schema, 0, name);
      case 'boolean':
        return true;
      case 'null':
        return null;
      default:
        return this.#text(schema, name);
    }
  }

  #text(schema: Fields, name: string): unknown {
    const wanted = formatted(schema.format) ?? this.#taste.text(name);
    if (wanted !== undefined && isAllowedText(schema, wanted)) return wanted;
    return typeof schema.pattern === 'string' ? this.#matching(schema, schema.pattern) : sampleString(schema, name);
  }

  #number(schema: Fields, least: number, name: string): number {
    const wanted = this.#taste.number(name, schema.type === 'integer');
    return wanted !== undefined && isAllowedNumber(schema, wanted) ? wanted : sampleNumber(schema, least);
  }

  #object(schema: Fields, depth: number): unknown {
    const properties = isFields(schema.properties) ? schema.properties : {};
    const required = new Set(Array.isArray(schema.required) ? schema.required.map(String) : []);
    const optionalUntil = this.#taste.daring ? deepest - 2 : deepest / 2;
    const listed = Object.keys(properties).filter((name) => required.has(name) || depth < optionalUntil);
    const names = [...listed, ...[...required].filter((name) => !listed.includes(name))];
    return fromEntries(
      names.map((name) => [
        name,
        this.sample(Object.hasOwn(properties, name) ? properties[name] : true, depth + 1, name),
      ]),
    );
  }

  #array(schema: Fields, depth: number, name: string): unknown {
    const prefix = Array.isArray(schema.prefixItems) ? schema.prefixItems : [];
    const least = typeof schema.minItems === 'number' ? schema.minItems : 0;
    const wanted = Math.max(least, depth < deepest && prefix.length === 0 && schema.maxItems !== 0 ? 1 : 0);
    const items = prefix.map((item, index) => this.sample(item, depth + 1, `${name}-${index + 1}`));
    if (this.#taste.daring && schema.contains !== undefined && items.length === 0)
      items.push(this.sample(schema.contains, depth + 1, name));
    const { enum: values } = isFields(schema.items) ? schema.items : {};
    if (schema.uniqueItems === true && Array.isArray(values)) return [...items, ...values.slice(0, wanted)];
    while (items.length < Math.min(wanted, 100))
      items.push(this.sample(schema.items ?? true, depth + 1, `${name}-${items.length + 1}`));
    return items;
  }

  /** A format goes first: what it means is narrower than what most patterns say of it. */
  #matching(schema: Fields, pattern: string): unknown {
    const text = formatted(schema.format) ?? sampleFromPattern(pattern);
    return text !== undefined && isAllowedText(schema, text) ? text : this.#giveUp();
  }

  #resolve(reference: string): unknown {
    const id = reference.match(/^#\/schemas\/([^/]+)$/)?.[1];
    if (id !== undefined) return Object.hasOwn(this.#shared, id) ? this.#shared[id] : false;
    if (reference === '#') return this.#root;
    return reference.startsWith('#/') ? (valueAt(this.#root, pathOf(reference.slice(1))) ?? false) : false;
  }

  #giveUp(): undefined {
    this.gaveUp = true;
    return undefined;
  }
}

/** Keeps `__proto__` as an own field. */
const fromEntries = (entries: readonly (readonly [string, unknown])[]): Record<string, unknown> =>
  Object.fromEntries(entries);

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
