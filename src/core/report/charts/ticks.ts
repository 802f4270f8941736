/** Round numbers along an axis. */
import { figureOf } from '../../lib/figures.ts';

/** From 0 in equal steps of 1, 2 or 5 times a power of ten, the last one at or above `most`; at most about `wanted` steps. */
export const ticksUpTo = (most: number, wanted: number): readonly number[] => {
  if (!(most > 0) || !Number.isFinite(most)) return [0, 1];
  const rough = most / wanted;
  // Written out, a power of ten has the same bits everywhere.
  const [, exponent = '0'] = rough.toExponential().split('e');
  const step = [1, 2, 5, 10].map((digit) => Number(`${digit}e${exponent}`)).find((each) => each >= rough * (1 - 1e-9));
  const size = step ?? rough;
  const count = Math.ceil(most / size - 1e-9);
  return Array.from({ length: count + 1 }, (_, at) => Number((at * size).toPrecision(12)));
};

/** Round times along an axis that ends here, all in the unit that suits the last. */
export const timesUpTo = (endSeconds: number): readonly { readonly seconds: number; readonly words: string }[] => {
  const { size, unit } = units.find((each) => endSeconds >= 2 * each.size) ?? { size: 1, unit: 's' };
  return ticksUpTo(endSeconds / size, 5)
    .filter((tick) => tick * size <= endSeconds)
    .map((tick) => ({ seconds: tick * size, words: `${figureOf(tick)} ${unit}` }));
};

const units = [
  { size: 3600, unit: 'h' },
  { size: 60, unit: 'min' },
];
