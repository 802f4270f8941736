/** Round steps for what is dragged and for what stands at an axis: 1, 2 or 5 times a power of ten. */

/** The smallest round step that is no smaller. */
export const roundStep = (atLeast: number): number => {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  const factor = [1, 2, 5].find((each) => each * power >= atLeast * (1 - 1e-9)) ?? 10;
  return clean(factor * power);
};

/** The nearest multiple. */
export const onGrid = (value: number, step: number): number => clean(Math.round(value / step) * step);

/** Without what binary fractions leave behind: 0.3, and not 0.30000000000000004. */
export const clean = (value: number): number => Number(value.toPrecision(12));

/** From 0 on, no more than `most` of them, the last no further than `end`. */
export const ticksUpTo = (end: number, most: number): readonly number[] => {
  const step = roundStep(end / most);
  return Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, at) => clean(at * step));
};
