/** The standard normal law: draws by the polar method of Marsaglia and Bray (1964), one value per accepted pair, and its tail. */
import { exp, log } from '../../lib/elementary.ts';
import { nextUniform, type Streams } from './random.ts';

/** Writes a draw with mean 0 and variance 1 to `out[0]`. The second value of a pair is not kept: a stream has no other state. */
export const drawUnitNormal = (streams: Streams, at: number, out: Float64Array): void => {
  for (;;) {
    const x = 2 * nextUniform(streams, at) - 1;
    const y = 2 * nextUniform(streams, at) - 1;
    const square = x * x + y * y;
    if (square < 1 && square > 0) {
      out[0] = x * Math.sqrt((-2 * log(square)) / square);
      return;
    }
  }
};

/** Beyond, the series would subtract nearly equal numbers; the fraction is quick there. */
const farOut = 2.5;
const levels = 80;

/** P(Z > x): the series of Abramowitz and Stegun 26.2.11 near the middle, Laplace's continued fraction (26.2.14) far out. */
export const normalTail = (x: number): number => {
  if (x < 0) return 1 - normalTail(-x);
  const density = exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  if (x > farOut) {
    let below = x;
    for (let level = levels; level >= 1; level--) below = x + level / below;
    return density / below;
  }
  let sum = 0;
  let term = x;
  for (let odd = 1; sum + term !== sum; odd += 2) {
    sum += term;
    term *= (x * x) / (odd + 2);
  }
  return 0.5 - density * sum;
};
