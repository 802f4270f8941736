/** What a report is about: a finished study, and what theory says of the very same run. */
import { fill, type Language, type Text, type TextValue } from '../lib/text.ts';
import type { Design } from '../model/design.ts';
import type { Finding } from '../model/findings/finding.ts';
import type { Scenario } from '../model/scenario.ts';
import { analyse } from '../queueing/analyse.ts';
import type { Analysis } from '../queueing/analysis.ts';
import type { Flows } from '../queueing/flows/flow-analysis.ts';
import { flowsOf } from '../queueing/flows/flows.ts';
import { designOfRun, isSteady, rateFactorOf } from '../queueing/steady.ts';
import type { StudyRequest } from '../simulation/prepare.ts';
import type { SimulationResult } from '../simulation/study/result.ts';
import type { StudyDetail } from '../simulation/study/study-detail.ts';

export interface Reported {
  /** As drawn, before the scenario. */
  readonly design: Design;
  /** What was asked for; `scenario` is the one of the result. */
  readonly request: StudyRequest;
  readonly result: SimulationResult;
  readonly detail: StudyDetail;
  /** Of the design as drawn. */
  readonly findings: readonly Finding[];
  /** The version of the program. */
  readonly version: string;
}

export type Say = (text: Text, values?: Readonly<Record<string, TextValue>>) => string;

export interface Subject extends Reported {
  readonly scenario: Scenario | undefined;
  /** With what the scenario changes of it. */
  readonly changed: Design;
  readonly rateFactor: number;
  /** Of the run without its faults: what stands on the picture. */
  readonly analysis: Analysis;
  /** False where a fault keeps the closed forms from holding. */
  readonly steady: boolean;
  readonly flows: Flows | null;
  readonly language: Language;
  readonly say: Say;
}

export const subjectOf = (reported: Reported, language: Language): Subject => {
  const { design, request } = reported;
  const changed = designOfRun(design, request);
  const rateFactor = rateFactorOf(design, request);
  const steady = isSteady(design, request);
  return {
    ...reported,
    scenario: request.scenario === null ? undefined : design.scenarios?.[request.scenario],
    changed,
    rateFactor,
    analysis: analyse(changed, rateFactor),
    steady,
    flows: steady ? flowsOf(changed, rateFactor) : null,
    language,
    say: (text, values) => fill(text, values ?? {})[language],
  };
};
