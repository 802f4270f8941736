/**
 * Where something that falls comes down to 0: regula falsi with the halving of the Illinois method (Dowell and Jarratt 1971), a few
 * steps where it falls nearly straight, never more than halving would need by much.
 */

export interface Place {
  /** A time, a factor: what the height depends on. */
  readonly at: number;
  readonly height: number;
}

const mostSteps = 200;

/** Between a place above 0 and a later one that is not, to the relative `precision`. */
export const fallingRoot = (heightAt: (at: number) => number, first: Place, last: Place, precision: number): number => {
  let [low, high] = [first, last];
  let side = 0;
  let before = low.at;
  for (let step = 0; step < mostSteps && high.at - low.at > precision * high.at; step++) {
    const at = crossing(low, high);
    const next = { at, height: heightAt(at) };
    if (next.height === 0 || Math.abs(at - before) <= precision * at) return at;
    before = at;
    // The end that stays a second time is lowered, so that the next step lands on its side.
    if (next.height > 0) {
      if (side > 0) high = { ...high, height: high.height / 2 };
      [low, side] = [next, 1];
    } else {
      if (side < 0) low = { ...low, height: low.height / 2 };
      [high, side] = [next, -1];
    }
  }
  return (low.at + high.at) / 2;
};

/** Where the line between two places is 0; the middle where it leads nowhere, as to an endless depth. */
const crossing = (low: Place, high: Place): number => {
  const at = low.at + ((high.at - low.at) * low.height) / (low.height - high.height);
  return at > low.at && at < high.at ? at : (low.at + high.at) / 2;
};
