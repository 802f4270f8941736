/** Earlier versions of a message: what a reader of today does with each, and whether readers of then can read today's. */
import type { Design } from '../../model/design.ts';
import type { JsonSchema, Message } from '../../model/message.ts';
import { misfits } from '../../model/schemas/schema-check.ts';
import { sampleFromSchema } from '../types/sample-from-schema.ts';
import { bundleSchema } from './bundle-schema.ts';
import type { EarlierPlan, MessagePlan } from './message-plan.ts';

/** The latest first, as the design lists them last; a version that is listed twice counts once. */
export const planEarlier = (
  message: Message,
  samples: readonly unknown[],
  schemas: Design['schemas'],
): EarlierPlan[] => {
  const seen = new Set([versionFile(message.version)]);
  const listed = (message.previous ?? []).toReversed().filter(({ version }) => {
    const file = versionFile(version);
    return !seen.has(file) && seen.add(file);
  });
  return listed.map(({ version, payload }, age) => planOne(message, { version, payload }, age, samples, schemas));
};

/** Somebody has to say what data of then is today. */
export const needsUpgrade = ({ earlier }: Pick<MessagePlan, 'earlier'>): boolean =>
  earlier.some(({ readable }) => !readable);

/** Its name as a file, on every system. */
export const versionFile = (version = 'current'): string => version.toLowerCase().replaceAll('+', '_');

const planOne = (
  message: Message,
  { version, payload }: { readonly version: string; readonly payload: JsonSchema },
  age: number,
  samples: readonly unknown[],
  schemas: Design['schemas'],
): EarlierPlan => {
  const made = sampleFromSchema(payload, schemas ?? {});
  const old = (made ? [made.value] : []).filter((value) => misfits(payload, value, schemas).length === 0);
  const fitsNow = old.every((value) => misfits(message.payload ?? true, value, schemas).length === 0);
  const fitThen = samples.every((value) => misfits(payload, value, schemas).length === 0);
  return {
    version,
    file: versionFile(version),
    schema: bundleSchema(payload, schemas ?? {}),
    samples: old,
    readable: promises(message, 'backward', age) && fitsNow,
    readsPresent: promises(message, 'forward', age) && fitThen,
  };
};

/** A mode speaks of the version before; of all of them when it is transitive. */
const promises = ({ compatibility = 'none' }: Message, direction: 'backward' | 'forward', age: number): boolean =>
  (compatibility.startsWith(direction) || compatibility.startsWith('full')) &&
  (age === 0 || compatibility.endsWith('-transitive'));
