/** Standard normal draws by the polar method of Marsaglia and Bray (1964), one value per accepted pair. */
import { log } from '../../lib/elementary.ts';
import { nextUniform, type Streams } from './random.ts';

/** Writes a draw with mean 0 and variance 1 to `out[0]`. The second value of a pair is not kept: a stream has no other state. */
export const drawUnitNormal = (streams: Streams, at: number, out: Float64Array): void => {
  for (;;) {
    const x = 2 * nextUniform(streams, at) - 1;
    const y = 2 * nextUniform(streams, at) - 1;
    const square = x * x + y * y;
    if (square < 1 && square > 0) {
      out[0] = x * Math.sqrt((-2 * log(square)) / square);
      return;
    }
  }
};
