/** The little arithmetic of complex numbers that Laplace transforms need. */

export type Complex = readonly [real: number, imaginary: number];

export const times = ([a, b]: Complex, [c, d]: Complex): Complex => [a * c - b * d, a * d + b * c];

/** 1 / z. */
export const inverse = ([real, imaginary]: Complex): Complex => {
  const size = real * real + imaginary * imaginary;
  return [real / size, -imaginary / size];
};

/** z ^ count and the sum of z ^ j over j = 0, ..., count - 1, by doubling. */
export const powers = (z: Complex, count: number): { readonly power: Complex; readonly sum: Complex } => {
  let sum: Complex = [0, 0];
  let power: Complex = [1, 0];
  for (let bit = 2 ** Math.floor(Math.log2(count + 1)); bit >= 1; bit /= 2) {
    sum = times(sum, [1 + power[0], power[1]]);
    power = times(power, power);
    if (Math.floor(count / bit) % 2 === 0) continue;
    sum = [sum[0] + power[0], sum[1] + power[1]];
    power = times(power, z);
  }
  return { power, sum };
};

/** rate / (rate + s): the transform of an exponential time. */
export const exponentialTransform = (rate: number, [real, imaginary]: Complex): Complex => {
  const sum = rate + real;
  const scale = rate / (sum * sum + imaginary * imaginary);
  return [sum * scale, -imaginary * scale];
};
