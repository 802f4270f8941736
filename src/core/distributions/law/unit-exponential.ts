/** Exponential draws with mean 1 by the ziggurat of Marsaglia and Tsang (2000): 256 layers, usually one 32-bit draw. */
import { exp, log } from '../../lib/elementary.ts';
import { next32, nextUniform, type Streams } from './random.ts';

/** Where the tail begins, and the area of every layer. */
const tailStart = 7.69711747013105;
const layerArea = 0.003949659822581557;
const steps = 2 ** 24;

/** A draw below `accept` of its layer is certain; times `width` it is the value; `density` is exp(-x) at the layer's edge. */
export const layerAccept = new Int32Array(256);
export const layerWidth = new Float64Array(256);
const layerDensity = new Float64Array(256);

const fillTables = (): void => {
  const bottom = layerArea / exp(-tailStart);
  layerAccept[0] = Math.floor((tailStart / bottom) * steps);
  layerWidth[0] = bottom / steps;
  layerDensity[0] = 1;
  layerWidth[255] = tailStart / steps;
  layerDensity[255] = exp(-tailStart);
  let edge = tailStart;
  for (let layer = 254; layer >= 1; layer--) {
    const inner = -log(layerArea / edge + exp(-edge));
    layerAccept[layer + 1] = Math.floor((inner / edge) * steps);
    layerWidth[layer] = inner / steps;
    layerDensity[layer] = exp(-inner);
    edge = inner;
  }
  layerAccept[1] = 0;
};
fillTables();

/**
 * The rare continuation of a draw whose bits fell outside the certain part of their layer. Writes the value to `out[0]`
 * (a returned double would be allocated).
 */
export const finishUnitExponential = (streams: Streams, at: number, firstBits: number, out: Float64Array): void => {
  let drawn = firstBits;
  let beyond = 0;
  for (;;) {
    const layer = drawn & 255;
    const place = drawn >>> 8;
    const x = place * layerWidth[layer]!;
    if (place < layerAccept[layer]!) {
      out[0] = beyond + x;
      return;
    }
    if (layer === 0) beyond += tailStart;
    else {
      const upper = layerDensity[layer - 1]!;
      const lower = layerDensity[layer]!;
      if (lower + nextUniform(streams, at) * (upper - lower) < exp(-x)) {
        out[0] = beyond + x;
        return;
      }
    }
    drawn = next32(streams, at);
  }
};

/** Writes an exponential draw with mean 1 to `out[0]`. */
export const drawUnitExponential = (streams: Streams, at: number, out: Float64Array): void => {
  const drawn = next32(streams, at);
  const layer = drawn & 255;
  const place = drawn >>> 8;
  if (place < layerAccept[layer]!) out[0] = place * layerWidth[layer]!;
  else finishUnitExponential(streams, at, drawn, out);
};
