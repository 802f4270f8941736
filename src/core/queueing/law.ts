/** Laws of waits and responses: a tail to read percentiles from, a Laplace transform to add independent times. */
import { type Complex, times } from './complex.ts';
import { quantileOf } from './quantile.ts';
import { tailFromTransform } from './transform.ts';

export interface Law {
  /** P(T > t), t in ms. */
  readonly tail: (ms: number) => number;
  /** E[exp(-sT)], s per ms. */
  readonly transform: (s: Complex) => Complex;
}

/** One of several laws by chance; `shares` sum to 1. */
export const mixtureOf = (laws: readonly Law[], shares: readonly number[]): Law => ({
  tail: (ms) => laws.reduce((sum, law, at) => sum + shares[at]! * law.tail(ms), 0),
  transform: (s) =>
    laws.reduce(
      (sum, law, at): Complex => {
        const [real, imaginary] = law.transform(s);
        return [sum[0] + shares[at]! * real, sum[1] + shares[at]! * imaginary];
      },
      [0, 0] as Complex,
    ),
});

/** The p-quantile in ms of the sum of independent times with these laws. */
export const quantileOfSum = (laws: readonly Law[], p: number): number => {
  const only = laws[0];
  if (laws.length === 1 && only !== undefined) return quantileOf(only.tail, p);
  return quantileOf(
    tailFromTransform((s) => laws.reduce((product, law) => times(product, law.transform(s)), [1, 0] as Complex)),
    p,
  );
};
