/** What every family of distributions offers: its moments in milliseconds and how the simulation draws from it. */
import type { Text } from '../../lib/text.ts';
import type { Distribution } from '../../model/distribution.ts';
import type { Streams } from './random.ts';

/** The record of one family as the document writes it. */
export type Written<Id extends Distribution['distribution']> = Extract<Distribution, { distribution: Id }>;

/** Room for the numbers of one compiled distribution in a flat table. */
export const parameterCount = 4;

/** A distribution as numbers: at most `parameterCount` of them, and a list of values where it draws from one. */
export interface CompiledLaw {
  readonly parameters: readonly number[];
  readonly values?: readonly number[];
}

/**
 * Draws one value in milliseconds into `out[0]`. `parameters` holds this law's numbers from `from` on;
 * `values` is the table that all laws with lists share, and the law's own parameters say where its list stands.
 */
export type Sampler = (
  streams: Streams,
  stream: number,
  parameters: Float64Array,
  from: number,
  values: Float64Array,
  out: Float64Array,
) => void;

export interface DistributionFamily<Id extends Distribution['distribution']> {
  readonly id: Id;
  readonly title: Text;
  readonly summary: Text;
  /** Mean in ms. */
  mean(law: Written<Id>): number;
  /** Variance in ms squared; `Infinity` where it does not exist. */
  variance(law: Written<Id>): number;
  /** Chance that a duration is longer than so many ms; both they and the mean are above 0. */
  tail(law: Written<Id>, ms: number): number;
  /** The numbers that `sample` reads; `valuesAt` is where the law's list begins in the shared table. */
  compile(law: Written<Id>, valuesAt: number): CompiledLaw;
  readonly sample: Sampler;
}
