/** The scenario that runs a design as it is drawn: its author knows how long such a run must be. */
import type { Design } from './design.ts';
import type { Scenario } from './scenario.ts';

/** The first that changes nothing of the design. */
export const drawnScenario = ({ scenarios = {} }: Design): string | undefined =>
  Object.keys(scenarios).find((id) => isAsDrawn(scenarios[id]));

const isAsDrawn = ({ rateFactor = 1, overrides = {}, faults = [] }: Scenario = {}): boolean =>
  rateFactor === 1 && Object.keys(overrides).length === 0 && faults.length === 0;
