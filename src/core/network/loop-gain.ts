/**
 * How much a loop multiplies traffic. With the weights W of a strongly connected component and N = (I - W)^-1 the traffic factor
 * is the largest N_vv and the gain 1 - 1 / factor; from a spectral radius of 1 on it never ends and the gain is that radius
 * (Berman and Plemmons 1994: I - W is an M-matrix just when the radius is below 1).
 */

export type Matrix = readonly Float64Array[];

/** Components up to this size are inverted; of larger ones the gain is the radius, which a long loop is close to anyway. */
export const largestInverted = 300;

export interface Gain {
  readonly endless: boolean;
  readonly gain: number;
}

export const gainOf = (weights: Matrix): Gain => {
  const inverse = weights.length <= largestInverted ? inverseOf(weights) : null;
  if (inverse !== null) {
    const factor = inverse.reduce((most, row, at) => Math.max(most, row[at]!), 1);
    return { endless: false, gain: 1 - 1 / factor };
  }
  const radius = spectralRadius(weights);
  return { endless: radius >= 1 - tolerance, gain: radius };
};

const tolerance = 1e-9;

/** (I - W)^-1 by Gauss-Jordan without exchanges; null as soon as a pivot says that the radius is not below 1. */
export const inverseOf = (weights: Matrix): Float64Array[] | null => {
  const size = weights.length;
  const rows = weights.map((row, at) => {
    const wide = new Float64Array(2 * size);
    for (let to = 0; to < size; to++) wide[to] = (at === to ? 1 : 0) - row[to]!;
    wide[size + at] = 1;
    return wide;
  });
  for (let pivot = 0; pivot < size; pivot++) {
    const row = rows[pivot]!;
    if (!(row[pivot]! > tolerance)) return null;
    const scale = 1 / row[pivot]!;
    for (let at = pivot; at < 2 * size; at++) row[at]! *= scale;
    for (const other of rows) {
      const factor = other[pivot]!;
      if (other === row || factor === 0) continue;
      for (let at = pivot; at < 2 * size; at++) other[at]! -= factor * row[at]!;
    }
  }
  return rows.map((row) => row.slice(size));
};

/** Power iteration on I + W, which has no period, between the bounds of Collatz and Wielandt. */
export const spectralRadius = (weights: Matrix): number => {
  const size = weights.length;
  let vector = new Float64Array(size).fill(1);
  let lower = 0;
  let upper = Infinity;
  for (let round = 0; round < 20_000 && (upper === Infinity || upper - lower > 1e-11 * upper); round++) {
    const next = vector.slice();
    for (let from = 0; from < size; from++) {
      for (let to = 0; to < size; to++) next[to]! += vector[from]! * weights[from]![to]!;
    }
    lower = Infinity;
    upper = 0;
    for (let at = 0; at < size; at++) {
      lower = Math.min(lower, next[at]! / vector[at]!);
      upper = Math.max(upper, next[at]! / vector[at]!);
    }
    const most = next.reduce((a, b) => Math.max(a, b), 0);
    vector = next.map((share) => share / most);
  }
  return Math.max(0, (lower + upper) / 2 - 1);
};
