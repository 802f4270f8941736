/** The scenario of a drill: long enough for the trouble and what comes after it, and like the design's own runs otherwise. */

import { own } from '../lib/own.ts';
import { ok, type Result } from '../lib/result.ts';
import type { Text } from '../lib/text.ts';
import { drawnScenario } from '../model/as-drawn.ts';
import type { Design } from '../model/design.ts';
import { type Scenario, scenarioDefaults } from '../model/scenario.ts';
import type { Drill, Load, Plan } from './drill.ts';

export interface Rehearsal extends Omit<Plan, 'changes'> {
  readonly scenario: Scenario;
}

/** Troubles take a minute; a run has ten at least, so that what they leave behind can go away again. */
const shortest = 600;
const mostReplications = 10;

export const rehearsal = (
  drill: Drill,
  design: Design,
  load: Load | null,
  wanted: readonly string[],
): Result<Rehearsal, Text> => {
  const { seed, durationSeconds = shortest, replications } = own(design.scenarios, drawnScenario(design) ?? '') ?? {};
  const seconds = Math.max(shortest, durationSeconds);
  const plan = drill.plan({
    design,
    load: load ?? { topics: {}, nodes: {}, subscriptions: {} },
    wanted,
    atSeconds: tidy(seconds / 3),
  });
  if (!plan.ok) return plan;
  const { changes, ...words } = plan.value;
  return ok({
    ...words,
    scenario: {
      durationSeconds: seconds,
      // What a trouble does is no beginning to be found and cut.
      warmupSeconds: tidy(seconds / 10),
      replications: Math.min(mostReplications, replications ?? mostReplications),
      seed: seed ?? scenarioDefaults.seed,
      ...changes,
    },
  });
};

const tidy = (seconds: number): number => Number(seconds.toPrecision(2));
