/** The search for the smallest numbers as it is asked of a design and a scenario. */
import { ok, type Result } from '../../lib/result.ts';
import type { Design } from '../../model/design.ts';
import { overridden } from '../../model/overrides.ts';
import { type Scenario, scenarioDefaults } from '../../model/scenario.ts';
import type { Problem } from '../../model/text/problem.ts';
import type { StudyRequest } from '../prepare.ts';
import { knobsOf, type SizingChoice, sizesFor } from './knobs.ts';
import type { SmallestQuestion } from './smallest.ts';

/** What a run sees. */
export interface Seen {
  readonly design: Design;
  readonly rateFactor: number;
  /** Changed for this run: what is drawn there has no say in it. */
  readonly overrides: NonNullable<Scenario['overrides']>;
}

export const seenBy = (design: Design, request: StudyRequest): Result<Seen, readonly Problem[]> => {
  const scenario: Scenario = design.scenarios?.[request.scenario ?? ''] ?? {};
  const overrides = { ...scenario.overrides, ...request.overrides };
  const changed = overridden(design, overrides);
  if (!changed.ok) return changed;
  const rateFactor = request.rateFactor ?? scenario.rateFactor ?? scenarioDefaults.rateFactor;
  return ok({ design: changed.value, rateFactor, overrides });
};

/** `wanted` are the workers that each node wants by the analysis: the search begins with them. */
export const smallestQuestion = (
  { design, overrides }: Seen,
  choice: SizingChoice,
  wanted: Readonly<Record<string, number>>,
  mostStudies: number,
): SmallestQuestion => {
  const isFixed = (pointer: string) => Object.keys(overrides).some((each) => `${pointer}/`.startsWith(`${each}/`));
  const knobs = knobsOf(design, choice, isFixed);
  return { design, knobs, start: sizesFor(design, knobs, wanted), mostStudies };
};
