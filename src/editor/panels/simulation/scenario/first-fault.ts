/** The fault that a scenario is given first, for whoever drills to change. */
import type { Design } from '../../../../core/model/design.ts';
import { type Fault, scenarioDefaults } from '../../../../core/model/scenario.ts';
import { canHit } from '../../../../core/simulation/faults.ts';
import { targetsOf } from './targets.ts';

/**
 * What is selected stalls, else the first that can, a third into the run and for a tenth of it (in seconds); what has no workers
 * is down instead.
 */
export const firstFault = (design: Design, scenario: string, selected: readonly string[]): Fault => {
  const seconds = design.scenarios?.[scenario]?.durationSeconds ?? scenarioDefaults.durationSeconds;
  const targets = targetsOf(design, 'node-down');
  const canStall = (target: string | undefined) => canHit(design, 'stall', target);
  const target = selected.find((node) => targets.includes(node)) ?? targets.find(canStall) ?? targets[0];
  return {
    kind: canStall(target) ? 'stall' : 'node-down',
    ...(target !== undefined && { target }),
    atSeconds: Number((seconds / 3).toPrecision(2)),
    forSeconds: Number((seconds / 10).toPrecision(2)),
  };
};
