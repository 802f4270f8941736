/** Durations as the design draws them, for stand-ins, delays and pauses. */
import { setTimeout as sleep } from 'node:timers/promises';

export type Duration =
  | { readonly distribution: 'constant' | 'exponential'; readonly meanMs: number }
  | { readonly distribution: 'uniform'; readonly minMs: number; readonly maxMs: number }
  | { readonly distribution: 'erlang' | 'pareto'; readonly meanMs: number; readonly shape: number }
  | { readonly distribution: 'hyperexponential' | 'lognormal'; readonly meanMs: number; readonly scv: number }
  | { readonly distribution: 'empirical'; readonly valuesMs: readonly number[] };

/** One duration in milliseconds; `draw` gives independent numbers in [0, 1). */
export const drawMs = (duration: Duration, draw: () => number): number => {
  switch (duration.distribution) {
    case 'constant':
      return duration.meanMs;
    case 'exponential':
      return exponential(duration.meanMs, draw);
    case 'uniform':
      return duration.minMs + (duration.maxMs - duration.minMs) * draw();
    case 'erlang':
      return erlang(duration.meanMs, duration.shape, draw);
    case 'pareto':
      return (duration.meanMs * (duration.shape - 1)) / duration.shape / (1 - draw()) ** (1 / duration.shape);
    case 'hyperexponential':
      return hyperexponential(duration.meanMs, duration.scv, draw);
    case 'lognormal':
      return lognormal(duration.meanMs, duration.scv, draw);
    case 'empirical':
      return duration.valuesMs[Math.floor(draw() * duration.valuesMs.length)] ?? 0;
  }
};

/** Waits; 0 does not wait at all. */
export const pause = async (ms: number): Promise<void> => {
  if (ms > 0) await sleep(ms);
};

/** Waits for the work, but no longer than this. */
export const atMost = async (ms: number, work: Promise<unknown>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, timeout]);
  clearTimeout(timer);
};

const exponential = (meanMs: number, draw: () => number): number => -meanMs * Math.log(1 - draw());

const erlang = (meanMs: number, stages: number, draw: () => number): number => {
  let total = 0;
  for (let stage = 0; stage < stages; stage++) total += exponential(meanMs / stages, draw);
  return total;
};

/** Two phases with balanced means. */
const hyperexponential = (meanMs: number, scv: number, draw: () => number): number => {
  const first = (1 + Math.sqrt((scv - 1) / (scv + 1))) / 2;
  const share = draw() < first ? first : 1 - first;
  return exponential(meanMs / (2 * share), draw);
};

const lognormal = (meanMs: number, scv: number, draw: () => number): number => {
  const variance = Math.log(1 + scv);
  const normal = Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
  return meanMs * Math.exp(Math.sqrt(variance) * normal - variance / 2);
};
