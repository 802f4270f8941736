/**
 * How much a loop multiplies traffic. With the weights W of a strongly connected component and N = (I - W)^-1 the traffic factor
 * is the largest N_vv and the gain 1 - 1 / factor; from a spectral radius of 1 on it never ends and the gain is that radius
 * (Berman and Plemmons 1994: I - W is an M-matrix just when the radius is below 1).
 */
import { eliminated, mostVisits } from './elimination.ts';
import type { EliminationPlan, Weighted } from './elimination-plan.ts';

export interface Gain {
  readonly endless: boolean;
  readonly gain: number;
}

/** `plan` is that of the same edges; without one (a circle too tangled for it) the gain is the radius, which is close to it. */
export const gainOf = (size: number, edges: readonly Weighted[], plan: EliminationPlan | null): Gain => {
  if (edges.some(({ weight }) => weight === Infinity)) return { endless: true, gain: Infinity };
  const done = plan && eliminated(plan, (edge) => edges[edge]!.weight);
  if (done !== null) return { endless: false, gain: 1 - 1 / mostVisits(done) };
  const bounds = radiusBounds(size, edges);
  // Where hop limits have cut some edges only the upper bound still closes in.
  const radius = plan === null ? bounds.upper : radiusBetween(plan, edges, bounds);
  return { endless: plan !== null || radius >= 1 - tolerance, gain: Math.max(0, radius) };
};

const tolerance = 1e-9;
const rounds = 1000;

interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/** Power iteration on I + W, which has no period, between the bounds of Collatz and Wielandt. */
const radiusBounds = (size: number, edges: readonly Weighted[]): Bounds => {
  let vector = new Float64Array(size).fill(1);
  let lower = 0;
  let upper = Infinity;
  for (let round = 0; round < rounds && (upper === Infinity || upper - lower > 1e-12 * upper); round++) {
    const next = vector.slice();
    for (const { from, to, weight } of edges) next[to]! += vector[from]! * weight;
    lower = Infinity;
    upper = 0;
    let most = 0;
    for (let at = 0; at < size; at++) {
      lower = Math.min(lower, next[at]! / vector[at]!);
      upper = Math.max(upper, next[at]! / vector[at]!);
      most = Math.max(most, next[at]!);
    }
    vector = next.map((share) => share / most);
  }
  return { lower: lower - 1, upper: upper - 1 };
};

/** Closes in on the radius by elimination: x is above it just when W / x has all its pivots. */
const radiusBetween = (plan: EliminationPlan, edges: readonly Weighted[], bounds: Bounds): number => {
  let { lower, upper } = bounds;
  for (let round = 0; round < 60 && upper - lower > 1e-12 * upper; round++) {
    const middle = (lower + upper) / 2;
    if (eliminated(plan, (edge) => edges[edge]!.weight / middle) === null) lower = middle;
    else upper = middle;
  }
  return (lower + upper) / 2;
};
