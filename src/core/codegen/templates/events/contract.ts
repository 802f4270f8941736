/** What a message type promises: its JSON Schema, checked by Ajv at both edges of every service. */
import { readFileSync } from 'node:fs';
import type { MessageContract } from '@project/runtime';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/** What the runtime checks messages by, with examples of them. */
export interface SampledContract<Data> extends MessageContract<Data> {
  /** Valid examples; at least one, or an error that says what to add. */
  samples(): readonly [Data, ...Data[]];
  /** A valid example of its own, free to change. */
  sample(): Data;
}

export interface ContractTerms {
  readonly type: string;
  readonly slug: string;
  readonly version?: string;
  /** JSON pointer to the key. */
  readonly key?: string;
  readonly deadlineMs?: number;
}

// Schemas may use keywords of their own; what they say is not ours to refuse. Inherited fields are no data.
const ajv = new Ajv2020({ strict: false, allErrors: true, ownProperties: true });
formats.default(ajv);

export const contractOf = <Data>({ key, ...terms }: ContractTerms): SampledContract<Data> => {
  const validate = compiled<Data>(terms);
  const isValid = (data: unknown): data is Data => validate(data);
  const problems = () => (validate.errors ?? []).map(problemOf).join('; ');
  const samples = () => validSamples(terms, isValid, problems);
  return {
    ...terms,
    isValid,
    problems,
    keyOf: (data) => (key === undefined ? undefined : textAt(data, key)),
    samples,
    sample: () => structuredClone(samples()[0]),
  };
};

const compiled = <Data>({ slug, type }: ContractTerms): ValidateFunction<Data> => {
  try {
    return ajv.compile<Data>(readJson(`schemas/${slug}.json`) as object);
  } catch (error) {
    throw new Error(`the schema of ${type} cannot be used: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** The value behind a JSON pointer (RFC 6901) as text; undefined when there is none. */
export const textAt = (data: unknown, pointer: string): string | undefined => {
  let value = data;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return typeof value === 'object' || value === undefined ? undefined : String(value);
};

const validSamples = <Data>(
  { slug, type }: ContractTerms,
  isValid: (data: unknown) => data is Data,
  problems: () => string,
): readonly [Data, ...Data[]] => {
  const samples = readJson(`samples/${slug}.json`) as unknown[];
  const valid = samples.filter(isValid);
  const [first, ...others] = valid;
  if (first === undefined) throw new Error(`${type} has no valid example (${problems()}); add one in the design`);
  return [first, ...others];
};

const problemOf = ({ instancePath, message, params }: ErrorObject): string =>
  `${instancePath || 'the data'} ${message ?? 'is not valid'}${'allowedValues' in params ? ` (${params.allowedValues})` : ''}`;

/** Files of this package stand beside `dist/`. */
const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
