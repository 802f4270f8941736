import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exp, log, power } from './elementary.ts';

const closeTo = (got: number, wanted: number, relative = 1e-15) =>
  Math.abs(got - wanted) <= relative * Math.max(Math.abs(wanted), Number.MIN_VALUE);

test('the logarithm agrees with the platform to a few units in the last place, over all magnitudes', () => {
  fc.assert(
    fc.property(fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }), (x) =>
      closeTo(log(x), Math.log(x)),
    ),
  );
  for (let x = 0.5; x < 2; x += 0.0007) expect(closeTo(log(x), Math.log(x)), `log ${x}`).toBe(true);
});

test('the exponential agrees with the platform to a few units in the last place', () => {
  fc.assert(fc.property(fc.double({ min: -700, max: 709, noNaN: true }), (x) => closeTo(exp(x), Math.exp(x))));
});

test('limits are the usual ones', () => {
  expect([log(0), log(Infinity), exp(-Infinity), exp(Infinity), exp(0), log(1)]).toEqual([
    -Infinity,
    Infinity,
    0,
    Infinity,
    1,
    0,
  ]);
  expect([log(-1), exp(Number.NaN)]).toEqual([Number.NaN, Number.NaN]);
});

test('a few results are pinned to the bit, so that every engine must give them', () => {
  const hex = (x: number) => {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, x);
    return view.getBigUint64(0).toString(16);
  };
  expect([exp(1), log(10), exp(-0.5), power(2, 0.5)].map(hex)).toEqual([
    '4005bf0a8b14576a',
    '40026bb1bbb55516',
    '3fe368b2fc6f960a',
    '3ff6a09e667f3bcc',
  ]);
});
