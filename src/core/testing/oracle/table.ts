/** The oracle table: every design with the figures that `oracle.m` computed for it. */
import { arrivalCases } from './cases/arrivals.ts';
import { boundedCases } from './cases/bounded.ts';
import { groupAndCallCases } from './cases/groups-and-calls.ts';
import { networkCases } from './cases/networks.ts';
import { oneQueueCases } from './cases/one-queue.ts';
import { laneCases, retryCases } from './cases/retries.ts';
import expectations from './expected.json' with { type: 'json' };
import type { OracleCase, OracleCases } from './oracle-case.ts';

export interface Expectation {
  /** In Kendall's notation or in words. */
  readonly model: string;
  /** Book and chapter. */
  readonly source: string;
  /** The function of Octave's package `queueing`, or the sum or root that the script works out. */
  readonly by: string;
  /** By element and figure: `read.meanWaitMs`, `queue.publishedPerSecond`, `flow.p99Ms`. */
  readonly figures: Readonly<Record<string, number>>;
}

export const expected: Readonly<Record<string, Expectation>> = expectations;

export const cases: OracleCases = {
  ...oneQueueCases,
  ...boundedCases,
  ...arrivalCases,
  ...networkCases,
  ...groupAndCallCases,
  ...retryCases,
  ...laneCases,
};

export interface Row extends OracleCase, Expectation {
  readonly id: string;
}

/** In the order of the script; that there is a design for each is tested. */
export const rows: readonly Row[] = Object.entries(expected).flatMap(([id, expectation]) => {
  const row = cases[id];
  return row === undefined ? [] : [{ id, ...expectation, ...row }];
});
