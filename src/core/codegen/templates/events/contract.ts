/** What a message type promises: its JSON Schema, checked by Ajv at both edges of every service. */
import { readFileSync } from 'node:fs';
import { type EarlierVersion, type Expectation, type MessageContract, textAt } from '@project/runtime';
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
  /** JSON pointers to what identifies a person. */
  readonly personal?: readonly string[];
  /** CloudEvents extension attributes that travel with it. */
  readonly attributes?: readonly string[];
  /** Versions that may still arrive, and what brings their data up to the present; without it, they are valid as they are. */
  readonly earlier?: Readonly<Record<string, (data: unknown) => unknown>>;
}

// Schemas may use keywords of their own; what they say is not ours to refuse. Inherited fields are no data.
const ajv = new Ajv2020({ strict: false, allErrors: true, ownProperties: true });
formats.default(ajv);

export const contractOf = <Data>({ key, earlier = {}, ...terms }: ContractTerms): SampledContract<Data> => {
  const check = checkOf<Data>(`schemas/${terms.slug}/${fileOf(terms.version)}`, terms.type);
  const samples = () => validSamples(terms, check);
  return {
    ...terms,
    ...check,
    earlier: new Map(
      Object.entries(earlier).map(([version, upgrade]) => [version, earlierOf(terms, version, upgrade)]),
    ),
    keyOf: (data) => (key === undefined ? undefined : textAt(data, key)),
    samples,
    sample: () => structuredClone(samples()[0]),
  };
};

/** What one reader relies on, beyond what the message promises. */
export const expectationOf = (subscription: string): Expectation =>
  checkOf(`expectations/${subscription}`, `what ${subscription} expects`);

/** Data that needs no change. */
export const asItIs = (data: unknown): unknown => data;

const earlierOf = (
  { slug, type }: ContractTerms,
  version: string,
  upgrade: (data: unknown) => unknown,
): EarlierVersion => ({ ...checkOf(`schemas/${slug}/${fileOf(version)}`, `${type} ${version}`), upgrade });

/** Versions name files; what no file may be called is replaced. */
const fileOf = (version = 'current'): string => version.toLowerCase().replaceAll('+', '_');

interface Check<Data> {
  isValid(data: unknown): data is Data;
  problems(): string;
}

/** The schema is compiled when the first data comes: a service reads few of all messages. */
const checkOf = <Data>(path: string, what: string): Check<Data> => {
  let known: ValidateFunction<Data> | undefined;
  const validate = () => {
    known ??= compiled<Data>(path, what);
    return known;
  };
  return {
    isValid: (data): data is Data => validate()(data),
    problems: () => (validate().errors ?? []).map(problemOf).join('; '),
  };
};

const compiled = <Data>(path: string, what: string): ValidateFunction<Data> => {
  try {
    return ajv.compile<Data>(readJson(`${path}.json`) as object);
  } catch (error) {
    throw new Error(`the schema of ${what} cannot be used: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const validSamples = <Data>(
  { slug, type, version }: ContractTerms,
  { isValid, problems }: Check<Data>,
): readonly [Data, ...Data[]] => {
  const samples = readJson(`samples/${slug}/${fileOf(version)}.json`) as unknown[];
  const valid = samples.filter((sample) => isValid(sample));
  const [first, ...others] = valid;
  if (first === undefined) throw new Error(`${type} has no valid example (${problems()}); add one in the design`);
  return [first, ...others];
};

const problemOf = ({ instancePath, message, params }: ErrorObject): string =>
  `${instancePath || 'the data'} ${message ?? 'is not valid'}${'allowedValues' in params ? ` (${params.allowedValues})` : ''}`;

/** Files of this package stand beside `dist/`. */
const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
