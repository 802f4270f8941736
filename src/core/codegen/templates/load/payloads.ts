/** Payloads from the examples of the design, each with a key of its own so that flows can be told apart. */
import { freshKeys, type Keys } from './keys.ts';

export interface LoadPayloads {
  readonly samples: readonly unknown[];
  readonly keyPointer?: string;
  readonly keys: Keys;
  keyOf(data: unknown): string | undefined;
  isValid(data: unknown): boolean;
}

interface LoadedContract<Data> {
  samples(): readonly Data[];
  isValid(data: unknown): data is Data;
  keyOf(data: Data): string | undefined;
}

/** The examples of a message, varied at its key. */
export const payloadsOf = <Data>(
  contract: LoadedContract<Data>,
  keyPointer?: string,
  keys: Keys = freshKeys,
): LoadPayloads => ({
  samples: contract.samples(),
  ...(keyPointer !== undefined && { keyPointer }),
  keys,
  keyOf: (data) => (contract.isValid(data) ? contract.keyOf(data) : undefined),
  isValid: (data) => contract.isValid(data),
});

/** Calls carry no schema: an empty request. */
export const emptyRequests: LoadPayloads = {
  samples: [{}],
  keys: freshKeys,
  keyOf: () => undefined,
  isValid: () => true,
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The payload of the next message, with a key as the design draws them. */
export const nextPayload = ({ samples, keyPointer, keys, keyOf, isValid }: LoadPayloads, count: number): unknown => {
  const payloadWith = (number: number) => freshPayload(samples[count % samples.length], keyPointer, number, isValid);
  if (keyPointer === undefined) return payloadWith(count);
  return payloadWith(keys(count, (number) => keyOf(payloadWith(number))));
};

/**
 * A copy of the sample with a fresh value at the JSON pointer: a UUID of its own for a UUID, the next number for a number, the
 * old text with a number for a text. The old value stays where `isValid` refuses the new one.
 */
export const freshPayload = (
  sample: unknown,
  pointer: string | undefined,
  number: number,
  isValid: (data: unknown) => boolean,
): unknown => {
  if (pointer === undefined) return sample;
  const copy: unknown = structuredClone(sample);
  const steps = pointer.split('/').slice(1);
  const last = steps.pop();
  let holder = copy;
  for (const step of steps.map(unescaped))
    holder = isHolder(holder) && Object.hasOwn(holder, step) ? holder[step] : undefined;
  if (last === undefined || !isHolder(holder) || !Object.hasOwn(holder, unescaped(last))) return sample;
  holder[unescaped(last)] = freshValue(holder[unescaped(last)], number);
  return isValid(copy) ? copy : sample;
};

const freshValue = (old: unknown, number: number): unknown => {
  if (typeof old === 'number') return old + number;
  if (typeof old !== 'string') return old;
  return uuid.test(old) ? old.slice(0, 24) + number.toString(16).padStart(12, '0') : `${old}-${number}`;
};

const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');

const isHolder = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
