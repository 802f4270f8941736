/** Mean, variance and tail of any distribution of the document. */
import type { Distribution } from '../../model/distribution.ts';
import { distributions } from '../index.ts';
import type { DistributionFamily } from './family.ts';

type AnyFamily = DistributionFamily<Distribution['distribution']>;

const families = new Map(distributions.map((family) => [family.id, family as unknown as AnyFamily]));

/** The family a written distribution belongs to. */
export const familyOf = (law: Distribution): AnyFamily => families.get(law.distribution) as AnyFamily;

/** Mean in ms. */
export const meanMs = (law: Distribution): number => familyOf(law).mean(law as never);

/** Variance in ms squared; `Infinity` where it does not exist. */
export const variance = (law: Distribution): number => familyOf(law).variance(law as never);

/** Chance that a duration is longer than so many ms, which are above 0. */
export const tail = (law: Distribution, ms: number): number =>
  meanMs(law) === 0 ? 0 : familyOf(law).tail(law as never, ms);
