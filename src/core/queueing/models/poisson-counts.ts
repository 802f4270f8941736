/**
 * Chances of a Poisson count where they matter: built outwards from the likeliest count and scaled to sum to 1, so that nothing
 * underflows however large the mean is (in the manner of Fox and Glynn, Communications of the ACM 31, 1988).
 */

export interface PoissonCounts {
  /** The first count whose chance is kept. */
  readonly first: number;
  readonly chances: Float64Array;
}

/** Chances that are this much smaller than the largest are left out. */
const negligible = 1e-20;

export const poissonCounts = (mean: number): PoissonCounts => {
  const top = Math.floor(mean);
  const below: number[] = [];
  for (let count = top, chance = 1; count > 0; count--) {
    chance *= count / mean;
    if (chance < negligible) break;
    below.push(chance);
  }
  const above: number[] = [];
  for (let count = top + 1, chance = mean / (top + 1); chance > negligible; chance *= mean / ++count)
    above.push(chance);
  const chances = new Float64Array(below.length + 1 + above.length);
  chances.set(below.reverse());
  chances[below.length] = 1;
  chances.set(above, below.length + 1);
  let total = 0;
  for (const chance of chances) total += chance;
  return { first: top - below.length, chances: chances.map((chance) => chance / total) };
};
