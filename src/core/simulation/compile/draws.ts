/** What draws need: compiled laws, lists of numbers, and one random stream per element and purpose. */
import { parameterCount } from '../../distributions/law/family.ts';
import { familyOf } from '../../distributions/law/moments.ts';
import { hashOf } from '../../distributions/law/random.ts';
import type { Distribution } from '../../model/distribution.ts';
import { numberOfFamily } from '../features/laws.ts';

export interface Draws {
  readonly laws: number[];
  readonly lawKinds: number[];
  readonly numbers: number[];
  readonly streams: number[];
}

export const noDraws = (): Draws => ({ laws: [], lawKinds: [], numbers: [], streams: [] });

/** Compiles a law; its number, or -1 for no law: 0 ms. */
export const addLaw = (draws: Draws, law: Distribution | null | undefined): number => {
  if (law === null || law === undefined) return -1;
  const family = familyOf(law);
  const { parameters, values } = family.compile(law as never, draws.numbers.length);
  for (let i = 0; i < parameterCount; i++) draws.laws.push(parameters[i] ?? 0);
  if (values !== undefined) addNumbers(draws, values);
  draws.lawKinds.push(numberOfFamily(law.distribution));
  return draws.lawKinds.length - 1;
};

/** Appends a list; where it begins. */
export const addNumbers = (draws: Draws, values: readonly number[]): number => {
  const at = draws.numbers.length;
  for (const value of values) draws.numbers.push(value);
  return at;
};

/** A stream of its own for an element and a purpose; its word offset. */
export const addStream = (draws: Draws, element: string, purpose: string): number => {
  draws.streams.push(hashOf(element, 1), hashOf(purpose, 2));
  return (draws.streams.length / 2 - 1) * 4;
};
