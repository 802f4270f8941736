/** A drill run on a design, beside the same run without it. */
import type { Design } from '../../model/design.ts';
import type { Scenario } from '../../model/scenario.ts';
import { analyse } from '../../queueing/analyse.ts';
import type { SimulationResult } from '../../simulation/study/result.ts';
import { running } from '../../simulation/testing/design-runs.ts';
import type { Drill } from '../drill.ts';
import { rehearsal } from '../rehearsal.ts';

export const planned = (drill: Drill, design: Design, wanted: readonly string[] = []): Scenario => {
  const plan = rehearsal(drill, design, analyse(design), wanted);
  if (!plan.ok) throw new Error(plan.reason.en);
  return plan.value.scenario;
};

export const refusal = (drill: Drill, design: Design): string => {
  const plan = rehearsal(drill, design, analyse(design), []);
  if (plan.ok) throw new Error(`${plan.value.name.en} was planned.`);
  return plan.reason.en;
};

export interface Rehearsed {
  readonly scenario: Scenario;
  readonly calm: SimulationResult;
  readonly drilled: SimulationResult;
}

/** One replication each, of the same length and seed. */
export const rehearsed = (drill: Drill, design: Design, wanted?: readonly string[]): Rehearsed => {
  const scenario = planned(drill, design, wanted);
  const { overrides: _overrides, faults: _faults, rateFactor: _rateFactor, ...calm } = scenario;
  const open: Design = { ...design, scenarios: { calm, drilled: scenario } };
  return {
    scenario,
    calm: running(open, { scenario: 'calm' }),
    drilled: running(open, { scenario: 'drilled' }),
  };
};
