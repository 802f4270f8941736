/** What a schema must refuse, told from the schema itself: wrong types, formats that are none, missing fields. */

/** The part of a JSON Schema that says so plainly. */
export interface Schema {
  readonly type?: unknown;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Property | boolean>>;
}

interface Property {
  readonly type?: unknown;
  readonly format?: string;
  readonly nullable?: boolean;
}

export interface Damage {
  readonly what: string;
  readonly data: unknown;
}

/** Formats that refuse what is plainly none. */
const strictFormats = ['date', 'date-time', 'duration', 'email', 'hostname', 'ipv4', 'ipv6', 'time', 'uri', 'uuid'];

/** Copies of valid data, each damaged in one place so that the schema has to refuse it. */
export const damaged = ({ type, required = [], properties = {} }: Schema, data: unknown): Damage[] => {
  if (type !== 'object' || typeof data !== 'object' || data === null) return [];
  const fields = Object.entries(data);
  const without = (name: string) => Object.fromEntries(fields.filter(([field]) => field !== name));
  const having = (name: string, value: unknown) =>
    Object.fromEntries([...fields.filter(([field]) => field !== name), [name, value]]);
  return [
    ...required.map((name) => ({ what: `without ${name}`, data: without(name) })),
    ...checkedProperties(properties).flatMap(([name, property]) =>
      wrongFor(property).map(({ what, value }) => ({ what: `with ${what} as ${name}`, data: having(name, value) })),
    ),
  ];
};

/** Ajv leaves a property of the name `__proto__` unchecked, so as not to touch prototypes. */
const checkedProperties = (properties: NonNullable<Schema['properties']>) =>
  Object.entries(properties).filter(([name]) => name !== '__proto__');

const wrongFor = (property: Property | boolean): { readonly what: string; readonly value: unknown }[] => {
  if (typeof property === 'boolean' || typeof property.type !== 'string') return [];
  const { type, format = '' } = property;
  return [
    type === 'string' ? { what: 'a number', value: 7 } : { what: 'a text', value: 'no such thing' },
    ...(type === 'string' && strictFormats.includes(format) ? [{ what: `no ${format}`, value: 'no such thing!' }] : []),
  ];
};
