/**
 * Natural logarithm, exponential and power from additions, multiplications and divisions alone. ECMAScript lets `Math.log` and
 * `Math.exp` differ between engines; these give the same bits everywhere. Reduction as in Tang (1989) and the classic atanh series.
 */

const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
const inverseLn2 = Math.LOG2E;
const squareRootOf2 = Math.SQRT2;

const bits = new DataView(new ArrayBuffer(8));

/** Multiplies by a power of two, exactly where the result is a normal number. */
const scaled = (value: number, power: number): number => {
  let left = power;
  let result = value;
  for (; left > 1023; left -= 1023) result *= 2 ** 1023;
  for (; left < -1022; left += 1022) result *= 2 ** -1022;
  bits.setUint32(0, (left + 1023) << 20);
  bits.setUint32(4, 0);
  return result * bits.getFloat64(0);
};

/** log((1 + s) / (1 - s)) - 2 s, for |s| < 0.172. */
const atanhTail = (s: number): number => {
  const z = s * s;
  let sum = 0;
  for (let power = 23; power >= 3; power -= 2) sum = sum * z + 2 / power;
  return sum * z * s;
};

/** Natural logarithm; `-Infinity` at 0, `NaN` below. Error under 1 unit in the last place or two. */
export const log = (x: number): number => {
  if (!(x > 0)) return x === 0 ? -Infinity : Number.NaN;
  if (x === Infinity) return x;
  const subnormal = x < 2 ** -1022;
  bits.setFloat64(0, subnormal ? x * 2 ** 54 : x);
  const high = bits.getUint32(0);
  let power = (high >>> 20) - 1023 - (subnormal ? 54 : 0);
  bits.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  let mantissa = bits.getFloat64(0);
  if (mantissa > squareRootOf2) {
    mantissa *= 0.5;
    power += 1;
  }
  const f = mantissa - 1;
  const s = f / (2 + f);
  // f - s f equals 2 s, but keeps the bits that 2 s would round away.
  return power * ln2High - (s * f - atanhTail(s) - power * ln2Low - f);
};

/** Exponential; 0 below -745.2 and `Infinity` above 709.8. Error of one or two units in the last place. */
export const exp = (x: number): number => {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.133219101941) return 0;
  const power = Math.floor(x * inverseLn2 + 0.5);
  const high = x - power * ln2High;
  const low = power * ln2Low;
  const r = high - low;
  // The series of exp(r) - 1 for |r| < 0.347, summed from its smallest term.
  let sum = 0;
  for (let term = 14; term >= 2; term--) sum = ((1 + sum) * r) / term;
  return scaled(1 + (r + r * sum + (high - r - low)), power);
};

/** `base` to the power `exponent` for a positive base. */
export const power = (base: number, exponent: number): number => exp(exponent * log(base));
