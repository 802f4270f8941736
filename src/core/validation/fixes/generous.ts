/** Limits with room to spare, as round numbers that people remember. */

/** Two significant digits: 121 000 becomes 130 000. `value` is above 0. */
export const roundUp = (value: number): number => {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.ceil(value / step - 1e-9) * step;
};

/** Twice what is needed, and at least 1. */
export const generous = (needed: number): number => roundUp(Math.max(1, 2 * needed));
