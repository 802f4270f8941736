/** A row of the oracle table as a design; what is expected of it stands in `expected.json` under the same name. */
import type { Design } from '../../model/design.ts';

export interface OracleCase {
  readonly design: Design;
  /** Whether the analysis has to know it; the simulation always has to. */
  readonly analysis: 'exact' | 'approximate';
  /** Length of a replication; 400 simulated seconds where nothing is said. */
  readonly seconds?: number;
}

export type OracleCases = Readonly<Record<string, OracleCase>>;

/** A case of which the analysis says that it is exact. */
export const known = (design: Design, seconds?: number): OracleCase => ({
  design,
  analysis: 'exact',
  ...(seconds !== undefined && { seconds }),
});

/** A case that theory knows and the analysis only approaches. */
export const approached = (design: Design, seconds?: number): OracleCase => ({
  ...known(design, seconds),
  analysis: 'approximate',
});
