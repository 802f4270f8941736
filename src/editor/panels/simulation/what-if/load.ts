/** A load that is asked about: all sources, or one of them, times a factor. */
import { pointerOf, valueAt } from '../../../../core/lib/pointer.ts';
import type { Text } from '../../../../core/lib/text.ts';
import type { Design } from '../../../../core/model/design.ts';
import { type Scenario, scenarioDefaults } from '../../../../core/model/scenario.ts';
import { whatIfTexts } from '../../../app/languages/areas/what-if.ts';
import type { RunChoice } from '../../../workers/protocol.ts';

/** Links whose arrivals have a rate that can be multiplied. */
export const sourcesOf = (design: Design): string[] =>
  Object.entries(design.links ?? {}).flatMap(([id, link]) =>
    link.kind !== 'subscribe' && link.arrivals !== undefined && 'ratePerSecond' in link.arrivals ? [id] : [],
  );

export interface Load {
  /** Empty: all. */
  readonly source: string;
  readonly times: number;
}

/** The run with that load, on top of what its scenario says. */
export const withLoad = (design: Design, choice: RunChoice, { source, times }: Load): RunChoice => {
  const scenario: Scenario = design.scenarios?.[choice.scenario ?? ''] ?? {};
  if (source === '') {
    const factor = choice.rateFactor ?? scenario.rateFactor ?? scenarioDefaults.rateFactor;
    return { ...choice, rateFactor: factor * times };
  }
  const path = ['links', source, 'arrivals', 'ratePerSecond'];
  const pointer = pointerOf(path);
  const rate = Number(scenario.overrides?.[pointer] ?? valueAt(design, path));
  return { ...choice, overrides: { ...choice.overrides, [pointer]: rate * times } };
};

export const readTimes = (text: string): number | Text => {
  const times = Number(text);
  return text.trim() !== '' && Number.isFinite(times) && times > 0 ? times : whatIfTexts.wrongTimes;
};
