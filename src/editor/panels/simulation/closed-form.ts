/** The closed forms of exactly what a study simulated: its scenario's overrides and its load factor included. */
import type { Text } from '../../../core/lib/text.ts';
import type { Design } from '../../../core/model/design.ts';
import { analyse } from '../../../core/queueing/analyse.ts';
import type { Analysis, SubscriptionAnalysis } from '../../../core/queueing/analysis.ts';
import { approximationText } from '../../../core/queueing/approximation-text.ts';
import { responseTails, type Tail } from '../../../core/queueing/response-tails.ts';
import { designOfRun, isSteady, rateFactorOf } from '../../../core/queueing/steady.ts';
import { simulationTexts } from '../../app/languages/areas/simulation.ts';
import type { FinishedStudy } from '../../workers/study-desk.ts';

type Simulated = Pick<FinishedStudy, 'design' | 'choice'>;

/** Null where no closed form holds: a scenario with faults is not a steady state. */
export const closedFormOf = (study: Simulated): Analysis | null => ifSteady(study, analyse);

/** The laws of the response times where they are known, by subscription. */
export const responseTailsOf = (study: Simulated): Readonly<Record<string, Tail>> =>
  ifSteady(study, responseTails) ?? {};

const ifSteady = <Answer>(
  { design, choice }: Simulated,
  ask: (design: Design, rateFactor: number) => Answer,
): Answer | null => (isSteady(design, choice) ? ask(designOfRun(design, choice), rateFactorOf(design, choice)) : null);

/** Why a subscription has no closed form, or one that is only near; null where it is exact. */
export const reservation = (figures: SubscriptionAnalysis | undefined): Text | null => {
  if (figures === undefined) return simulationTexts.faultsNoTheory;
  if (figures.utilisation === null || figures.utilisation >= 1) return simulationTexts.unstableNoTheory;
  return figures.approximation === null ? null : approximationText(figures.approximation);
};
