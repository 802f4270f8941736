/** From a Laplace transform back to a tail: the Euler method of Abate and Whitt (ORSA Journal on Computing 7, 1995). */
import { exp } from '../lib/elementary.ts';
import type { Complex } from './complex.ts';

/** Terms summed plainly, and the binomial average over as many further partial sums that speeds the rest up. */
const plain = 38;
const averaged = 11;
/** Discretisation error exp(-A). */
const damping = 18.4;

const binomials = Array.from({ length: averaged + 1 }, (_, k) => {
  let value = 1;
  for (let i = 0; i < k; i++) value = (value * (averaged - i)) / (i + 1);
  return value / 2 ** averaged;
});

/** P(T > t) from E[exp(-sT)]; error about 1e-7. */
export const tailFromTransform =
  (transform: (s: Complex) => Complex) =>
  (time: number): number => {
    if (time <= 0) return 1;
    const term = (k: number): number => tailTransform(transform, damping / (2 * time), (k * Math.PI) / time);
    const scale = exp(damping / 2) / time;
    let sum = (scale * term(0)) / 2;
    let result = 0;
    for (let k = 1; k <= plain + averaged; k++) {
      sum += (k % 2 === 0 ? 1 : -1) * scale * term(k);
      if (k >= plain) result += binomials[k - plain]! * sum;
    }
    return Math.min(1, Math.max(0, result));
  };

/** Real part of (1 - f(s)) / s. */
const tailTransform = (transform: (s: Complex) => Complex, real: number, imaginary: number): number => {
  const [a, b] = transform([real, imaginary]);
  return ((1 - a) * real - b * imaginary) / (real * real + imaginary * imaginary);
};
