/** Numbers as people read them: few digits, a unit that fits, a dash where there is none. */

const noFigure = '–';

/** At most three significant digits, thousands with a thin space: `1 240`, `80`, `0.667`; next to nothing is `< 0.001`. */
export const figureOf = (value: number | null | undefined): string => {
  if (value === null || value === undefined || Number.isNaN(value)) return noFigure;
  if (!Number.isFinite(value)) return '∞';
  if (Math.abs(value) >= 1000) return String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, '\u2009');
  if (value > 0 && value < 0.001) return '< 0.001';
  return String(Number(value.toPrecision(3)));
};

/** Messages per second. */
export const rateOf = (value: number | null | undefined): string =>
  value === null || value === undefined ? noFigure : `${figureOf(value)}/s`;

/** A duration given in milliseconds: `55.6 ms`, `2.4 s`, `3.1 min`. */
export const durationOf = (ms: number | null | undefined): string => {
  if (ms === null || ms === undefined) return noFigure;
  if (ms < 1000) return `${figureOf(ms)} ms`;
  return ms < 120_000 ? `${figureOf(ms / 1000)} s` : `${figureOf(ms / 60_000)} min`;
};

/** A duration given in seconds; none at all is `0 s`. */
export const secondsOf = (seconds: number | null | undefined): string =>
  seconds === 0 ? '0 s' : durationOf(typeof seconds === 'number' ? seconds * 1000 : seconds);

/** A share of one as a percentage. */
export const percentOf = (share: number | null | undefined): string =>
  share === null || share === undefined ? noFigure : `${figureOf(share * 100)} %`;

/** Both ends of an interval of which the upper one may be unknown: `≥ 10.9 ms`; null where there is no interval. */
export const intervalOf = (
  { low, high }: { readonly low: number | null; readonly high: number | null },
  show: (value: number) => string,
): string | null => {
  if (low === null) return null;
  return high === null ? `≥ ${show(low)}` : spanOf(show(low), show(high));
};

/** Two figures with one unit, which stands once: `10.9 … 11.1 ms`; where they read the same, only one of them: `80/s`. */
export const spanOf = (low: string, high: string): string => {
  if (low === high) return high;
  const unit = /(?<=\d)[^\d.]+$/.exec(high)?.[0] ?? '';
  return `${unit !== '' && low.endsWith(unit) ? low.slice(0, -unit.length) : low}\u2009…\u2009${high}`;
};
