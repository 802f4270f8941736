/**
 * Percentiles from a tail: the time that is exceeded with the chance 1 - p. Tails fall nearly exponentially, so that their logarithms
 * are nearly straight.
 */
import { log } from '../lib/elementary.ts';
import { fallingRoot } from './falling-root.ts';

const longest = 1e15;

/** In the unit of the tail's argument; 0 where the tail starts below 1 - p. `guess` is of that order, if known. */
export const quantileOf = (tail: (time: number) => number, p: number, guess = 1): number => {
  const aim = 1 - p;
  const heightAt = (time: number): number => log(tail(time) / aim);
  let low = { at: 0, height: heightAt(0) };
  if (low.height <= 0) return 0;
  const start = guess > 0 && guess < longest ? guess : 1;
  let high = { at: start, height: heightAt(start) };
  while (high.height > 0 && high.at < longest) {
    low = high;
    high = { at: 2 * low.at, height: heightAt(2 * low.at) };
  }
  return fallingRoot(heightAt, low, high, 1e-14);
};
