/** The little arithmetic of complex numbers that Laplace transforms need. */

export type Complex = readonly [real: number, imaginary: number];

export const times = ([a, b]: Complex, [c, d]: Complex): Complex => [a * c - b * d, a * d + b * c];

/** rate / (rate + s): the transform of an exponential time. */
export const exponentialTransform = (rate: number, [real, imaginary]: Complex): Complex => {
  const sum = rate + real;
  const scale = rate / (sum * sum + imaginary * imaginary);
  return [sum * scale, -imaginary * scale];
};
