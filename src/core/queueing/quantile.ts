/** Percentiles from a tail: the time that is exceeded with the chance 1 - p, by bisection. */

/** In the unit of the tail's argument; 0 where the tail starts below 1 - p. */
export const quantileOf = (tail: (time: number) => number, p: number): number => {
  const aim = 1 - p;
  if (tail(0) <= aim) return 0;
  let low = 0;
  let high = 1;
  while (tail(high) > aim && high < 1e15) {
    low = high;
    high *= 2;
  }
  for (let round = 0; round < 100 && high - low > 1e-12 * high; round++) {
    const middle = (low + high) / 2;
    if (tail(middle) > aim) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};
