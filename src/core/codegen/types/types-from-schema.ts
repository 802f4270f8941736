/** From JSON Schema (2020-12, and what older drafts and OpenAPI add) to TypeScript types that say the same of valid data. */
import { pathOf, valueAt } from '../../lib/pointer.ts';
import type { JsonSchema } from '../../model/message.ts';
import { literal, propertyKey } from '../literal.ts';
import { NameMap, pascal } from '../names.ts';
import { atom, intersection, isAtom, type Member, type NamedType, type TypeShape, union } from './type-shape.ts';

export interface SchemaRoot {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly comment?: string;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * The types of several schemas that may refer to each other: `shared` by `#/schemas/<id>`, and each to places of its own.
 * Nested objects in lists, unions and maps get names of their own. Unknown keywords and unresolvable references allow anything.
 */
export const typesFromSchemas = (
  roots: readonly SchemaRoot[],
  shared: ReadonlyMap<string, string>,
  names = new NameMap('Type'),
): NamedType[] => roots.flatMap((root) => new RootTypes(root, shared, names).types());

class RootTypes {
  readonly #root: SchemaRoot;
  readonly #shared: ReadonlyMap<string, string>;
  readonly #names: NameMap;
  readonly #types: NamedType[] = [];
  readonly #references = new Map<string, string>();

  constructor(root: SchemaRoot, shared: ReadonlyMap<string, string>, names: NameMap) {
    this.#root = root;
    this.#shared = shared;
    this.#names = names;
  }

  types(): NamedType[] {
    const { name, schema, comment } = this.#root;
    const type = this.#read(schema, name);
    return [{ name, type, ...(comment !== undefined && { comment }) }, ...this.#types];
  }

  #read(schema: unknown, path: string): TypeShape {
    if (schema === false) return atom('never');
    if (!isFields(schema)) return atom('unknown');
    const type = this.#withoutNull(schema, path);
    return schema.nullable === true ? union([type, atom('null')]) : type;
  }

  #withoutNull(schema: Fields, path: string): TypeShape {
    if (typeof schema.$ref === 'string') return this.#reference(schema.$ref);
    if ('const' in schema) return valueType(schema.const);
    if (Array.isArray(schema.enum)) return union(schema.enum.map(valueType));
    const parts = [this.#plain(schema, path)];
    for (const keyword of ['oneOf', 'anyOf'] as const)
      if (Array.isArray(schema[keyword])) parts.push(union(this.#list(schema[keyword], path, 'Option')));
    if (Array.isArray(schema.allOf)) parts.push(...this.#list(schema.allOf, path, 'Part'));
    const telling = parts.filter((part) => !isAtom(part, 'unknown'));
    return telling.length > 1
      ? intersection(telling.map((part) => this.#simple(part, `${path}Base`)))
      : intersection(parts);
  }

  #list(schemas: readonly unknown[], path: string, suffix: string): TypeShape[] {
    return schemas.map((schema, index) =>
      this.#simple(this.#read(schema, `${path}${suffix}${index + 1}`), `${path}${suffix}${index + 1}`),
    );
  }

  #plain(schema: Fields, path: string): TypeShape {
    const types = Array.isArray(schema.type) ? schema.type : [schema.type ?? impliedType(schema)];
    if (types.length === 1) return this.#ofType(types[0], schema, path);
    return union(types.map((type) => this.#simple(this.#ofType(type, schema, path), `${path}Value`)));
  }

  #ofType(type: unknown, schema: Fields, path: string): TypeShape {
    switch (type) {
      case 'string':
      case 'boolean':
      case 'null':
        return atom(type);
      case 'number':
      case 'integer':
        return atom('number');
      case 'array':
        return this.#array(schema, path);
      case 'object':
        return this.#object(schema, path);
      default:
        return atom('unknown');
    }
  }

  #array(schema: Fields, path: string): TypeShape {
    const { items, minItems = 0 } = schema;
    const prefix = Array.isArray(schema.prefixItems) ? schema.prefixItems : Array.isArray(items) ? items : [];
    const restSchema = Array.isArray(items) ? schema.additionalItems : items;
    const rest = this.#simple(this.#read(restSchema ?? true, `${path}Item`), `${path}Item`);
    if (prefix.length === 0 && !(typeof minItems === 'number' && minItems > 0)) return { shape: 'array', item: rest };
    const first = prefix.length > 0 ? this.#list(prefix, path, 'Item') : [rest];
    const least = typeof minItems === 'number' ? minItems : 0;
    const required = (index: number) => index < least;
    return {
      shape: 'tuple',
      items: first.map((type, index) => ({ type, optional: !required(index) })),
      ...(restSchema !== false && { rest }),
    };
  }

  #object(schema: Fields, path: string): TypeShape {
    const properties = isFields(schema.properties) ? Object.entries(schema.properties) : [];
    const required = new Set(Array.isArray(schema.required) ? schema.required : []);
    const members = properties.map(([name, value]): Member => {
      const place = path + pascal(name);
      const description = isFields(value) && typeof value.description === 'string' ? value.description : undefined;
      const type = this.#read(value, place);
      return {
        name: propertyKey(name),
        optional: !required.has(name),
        type,
        ...(description !== undefined && { comment: description }),
      };
    });
    const others = this.#others(schema, path);
    if (members.length === 0)
      return { shape: 'record', value: others ?? atom(schema.additionalProperties === false ? 'never' : 'unknown') };
    if (!others) return { shape: 'object', members };
    const index = union([
      others,
      ...members.map((member) => this.#simple(member.type, `${path}Value`)),
      ...(members.some((m) => m.optional) ? [atom('undefined')] : []),
    ]);
    return { shape: 'object', members, index };
  }

  /** The values under names that are not listed; undefined when anything or nothing may stand there. */
  #others(schema: Fields, path: string): TypeShape | undefined {
    const patterns = isFields(schema.patternProperties) ? Object.values(schema.patternProperties) : [];
    const additional = schema.additionalProperties;
    const schemas = [...patterns, ...(isFields(additional) ? [additional] : [])];
    if (schemas.length === 0) return undefined;
    if (patterns.length > 0 && additional !== false && !isFields(additional)) return atom('unknown');
    return union(this.#list(schemas, path, 'Entry'));
  }

  /** A local reference becomes a type of its own, once; so recursion ends. */
  #reference(reference: string): TypeShape {
    if (reference === '#') return atom(this.#root.name);
    const shared = reference.match(/^#\/schemas\/([^/]+)$/)?.[1];
    if (shared !== undefined) return atom(this.#shared.get(shared) ?? 'unknown');
    const known = this.#references.get(reference);
    if (known !== undefined) return atom(known);
    const path = reference.startsWith('#/') ? pathOf(decode(reference.slice(1))) : [];
    const target = path.length > 0 ? valueAt(this.#root.schema, path) : undefined;
    if (target === undefined) return atom('unknown');
    const name = this.#names.claim(this.#root.name + pascal(path.at(-1) ?? ''));
    this.#references.set(reference, name);
    this.#types.push({ name, type: this.#read(target, name) });
    return atom(name);
  }

  /** Inside lists, unions and maps only short types stand in place; the others get a name. */
  #simple(type: TypeShape, path: string): TypeShape {
    const long = type.shape === 'union' && JSON.stringify(type).length > 400;
    if (type.shape !== 'object' && type.shape !== 'intersection' && !long) return type;
    const same = this.#types.find((named) => JSON.stringify(named.type) === JSON.stringify(type));
    if (same) return atom(same.name);
    const name = this.#names.claim(path);
    this.#types.push({ name, type });
    return atom(name);
  }
}

const impliedType = (schema: Fields): string | undefined => {
  if ('properties' in schema || 'additionalProperties' in schema || 'patternProperties' in schema) return 'object';
  return 'items' in schema || 'prefixItems' in schema ? 'array' : undefined;
};

/** The type that has this one value. */
const valueType = (value: unknown): TypeShape => {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return atom(literal(value));
  if (Array.isArray(value))
    return { shape: 'tuple', items: value.map((item) => ({ type: valueType(item), optional: false })) };
  return atom('Readonly<Record<string, unknown>>');
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
