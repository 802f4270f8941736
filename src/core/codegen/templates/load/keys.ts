/** Which key a message has: as many different ones, as often each, or as much on each lane, as the design draws it. */

/** A number for the key of the next message; `keyOf` tells the key that a number gives. */
export type Keys = (count: number, keyOf: (number: number) => string | undefined) => number;

/** Every message has a key of its own. */
export const freshKeys: Keys = (count) => count;

/** So many keys; the n-th is as frequent as 1 / n to the power of `exponent`, with 0 all are alike. */
export const zipfKeys = (keys: number, exponent: number, draw: () => number = Math.random): Keys => {
  const pick = picker(
    Array.from({ length: keys }, (_, index) => (index + 1) ** -exponent),
    draw,
  );
  return () => pick() + 1;
};

/** Chance finds a key of the wanted lane after as many tries as there are lanes, on average. */
const mostTries = 10_000;

/** A share of the messages for each lane, in its order; the keys themselves are all different. */
export const keysByLane = (
  shares: readonly number[],
  lanes: number,
  laneOf: (key: string, lanes: number) => number,
  draw: () => number = Math.random,
): Keys => {
  const pick = picker(shares.slice(0, lanes), draw);
  return (count, keyOf) => {
    const lane = pick();
    for (let number = count * mostTries; number < (count + 1) * mostTries; number++)
      if (laneOf(keyOf(number) ?? '', lanes) === lane) return number;
    return count;
  };
};

/** The index of one of the weights, as likely as it is heavy. */
const picker = (weights: readonly number[], draw: () => number): (() => number) => {
  let sum = 0;
  const bounds = weights.map((weight) => {
    sum += weight;
    return sum;
  });
  return () => {
    const at = draw() * sum;
    return Math.max(
      0,
      bounds.findIndex((bound) => at < bound),
    );
  };
};
