/** What the closed forms are asked about where they stand beside a run: its scenario's overrides and its load, without its faults. */
import type { Design } from '../model/design.ts';
import { overridden } from '../model/overrides.ts';

/** A run of a design, as far as theory can follow it. */
export interface SteadyRun {
  readonly scenario: string | null;
  readonly rateFactor?: number;
  /** By JSON pointer, after those of the scenario. */
  readonly overrides?: Readonly<Record<string, unknown>>;
}

const scenarioOf = ({ scenarios }: Design, { scenario }: SteadyRun) =>
  scenario === null ? undefined : scenarios?.[scenario];

/** A scenario with faults is not a steady state, and no closed form holds of it. */
export const isSteady = (design: Design, run: SteadyRun): boolean =>
  (scenarioOf(design, run)?.faults ?? []).length === 0;

/** The design as the run sees it; as drawn where the overrides make none, which no study would have run. */
export const designOfRun = (design: Design, run: SteadyRun): Design => {
  const changed = overridden(design, { ...scenarioOf(design, run)?.overrides, ...run.overrides });
  return changed.ok ? changed.value : design;
};

export const rateFactorOf = (design: Design, run: SteadyRun): number =>
  run.rateFactor ?? scenarioOf(design, run)?.rateFactor ?? 1;
