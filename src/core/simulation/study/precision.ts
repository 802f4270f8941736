/**
 * How precise a study is, and when it is precise enough. Stopping as soon as an interval happens to be narrow would make it hold the
 * truth less often than it says, so that there are few looks, at fixed numbers of replications, and two in a row have to pass
 * (Law, Simulation Modeling and Analysis, section 9.4.1; Singham and Schruben 2012 on the loss of coverage).
 */
import { type Estimate, halfWidthOf } from './estimate.ts';
import type { SimulationResult, Width } from './result.ts';
import { resultFigures } from './result-figures.ts';

const firstLook = 10;

/** 10, 20, 40, ... and the `most` there may be. */
export const looksUpTo = (most: number): number[] => {
  const looks: number[] = [];
  for (let count = firstLook; count < most; count *= 2) looks.push(count);
  return [...looks, most];
};

/** Shares of rare events and the thousandth part of the messages take more runs than anybody waits for: they stop nothing. */
const rare: ReadonlySet<string> = new Set(['lossFraction', 'p999Ms']);

/** The relatively widest interval of a result; what is 0 has no relative width, and one replication has no interval at all. */
export const widestOf = (result: SimulationResult): Width | null => {
  let widest: Width | null = null;
  for (const { value, ...place } of resultFigures(result)) {
    if (value === null || typeof value === 'number' || rare.has(place.figure) || value.mean === 0) continue;
    const relativeHalfWidth = relativeOf(value);
    if (widest === null || relativeHalfWidth > widest.relativeHalfWidth) widest = { ...place, relativeHalfWidth };
  }
  return widest;
};

const relativeOf = (value: Estimate): number => {
  const half = halfWidthOf(value);
  return half === null ? Number.MAX_VALUE : half / Math.abs(value.mean);
};
