/** The closed forms of exactly what a study simulated: its scenario's overrides and its load factor included. */
import type { Text } from '../../../core/lib/text.ts';
import { overridden } from '../../../core/model/overrides.ts';
import { analyse } from '../../../core/queueing/analyse.ts';
import type { Analysis, SubscriptionAnalysis } from '../../../core/queueing/analysis.ts';
import { simulationTexts } from '../../app/languages/areas/simulation.ts';
import { approximationText } from '../../session/approximation.ts';
import type { FinishedStudy } from '../../workers/study-desk.ts';

/** Null where no closed form holds: a scenario with faults is not a steady state. */
export const closedFormOf = ({ design, choice }: Pick<FinishedStudy, 'design' | 'choice'>): Analysis | null => {
  const scenario = choice.scenario === null ? undefined : design.scenarios?.[choice.scenario];
  if ((scenario?.faults ?? []).length > 0) return null;
  const changed = overridden(design, scenario?.overrides ?? {});
  return changed.ok ? analyse(changed.value, choice.rateFactor ?? scenario?.rateFactor ?? 1) : null;
};

/** Why a subscription has no closed form, or one that is only near; null where it is exact. */
export const reservation = (figures: SubscriptionAnalysis | undefined): Text | null => {
  if (figures === undefined) return simulationTexts.faultsNoTheory;
  if (figures.utilisation === null || figures.utilisation >= 1) return simulationTexts.unstableNoTheory;
  return figures.approximation === null ? null : approximationText(figures.approximation);
};
