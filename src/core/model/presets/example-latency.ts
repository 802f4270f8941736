/** A latency to begin with, from its median and its 99th percentile, as a lognormal distribution. */
import { exp, log } from '../../lib/elementary.ts';
import type { Distribution } from '../distribution.ts';
import type { Preset } from './preset.ts';

/** The 99th percentile of the standard normal distribution. */
const z99 = 2.3263478740408408;

/** Four digits are more than such a figure deserves, and short enough to read in a file. */
const rounded = (value: number): number => Number(value.toPrecision(4));

/** Median m and p99 q of a lognormal: sigma = ln(q / m) / z99, mean = m exp(sigma^2 / 2), squared variation = exp(sigma^2) - 1. */
export const lognormalOf = (medianMs: number, p99Ms: number): Distribution => {
  const sigma = log(p99Ms / medianMs) / z99;
  const variance = sigma * sigma;
  return {
    distribution: 'lognormal',
    meanMs: rounded(medianMs * exp(variance / 2)),
    scv: rounded(exp(variance) - 1),
  };
};

/** Chosen so that it does not contradict the published measurement; the person's own hardware decides. */
export const exampleLatency = (medianMs: number, p99Ms: number, source: string): Preset<Distribution> => ({
  value: lognormalOf(medianMs, p99Ms),
  kind: 'example',
  setting: `p50 ${medianMs} ms, p99 ${p99Ms} ms`,
  source,
});
