/** Quantiles of Student's t for two-sided intervals (Abramowitz and Stegun 26.7.3 and 26.7.4, the finite series for whole degrees). */

/** Arc tangent for x >= 0 by halving the angle and the alternating series: the same bits in every engine. */
const arcTangent = (x: number): number => {
  let y = x;
  for (let halving = 0; halving < 4; halving++) y = y / (1 + Math.sqrt(1 + y * y));
  const square = y * y;
  let sum = 0;
  for (let power = 21; power >= 1; power -= 2) sum = 1 / power - square * sum;
  return 16 * y * sum;
};

/** Probability that a t variable with `degrees` degrees of freedom lies within (-t, t). */
export const withinProbability = (t: number, degrees: number): number => {
  const cosine2 = degrees / (degrees + t * t);
  const sine = t / Math.sqrt(degrees + t * t);
  const odd = degrees % 2 === 1;
  let term = odd ? sine * Math.sqrt(cosine2) : sine;
  let sum = degrees === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k < degrees; k += 2) {
    term *= (cosine2 * (k - 1)) / k;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (arcTangent(t / Math.sqrt(degrees)) + sum) : sum;
};

/** The t within which `probability` of the law lies, to the last bits: 12.706 for 0.95 and 1 degree, 2.093 for 19. */
export const studentQuantile = (probability: number, degrees: number): number => {
  let low = 0;
  let high = 1e4;
  for (let round = 0; round < 200; round++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (withinProbability(middle, degrees) < probability) low = middle;
    else high = middle;
  }
  return high;
};

const quantiles = new Map<number, number>();

/** That of the 95 % intervals, looked up where it was asked for before. */
export const quantile95 = (degrees: number): number => {
  const known = quantiles.get(degrees) ?? studentQuantile(0.95, degrees);
  quantiles.set(degrees, known);
  return known;
};
