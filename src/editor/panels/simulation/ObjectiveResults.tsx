/** Whether the simulated system kept what was promised. */

import { durationOf, percentOf, rateOf } from '../../../core/lib/figures.ts';
import type { Design } from '../../../core/model/design.ts';
import type { SimulationResult } from '../../../core/simulation/study/result.ts';
import { simulationTexts } from '../../app/languages/areas/simulation.ts';
import { studyTexts } from '../../app/languages/areas/study.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import dock from '../../ui/dock.module.css';
import { Explained } from '../../ui/explained.tsx';
import { EstimateCell } from './EstimateCell.tsx';
import { figureWords } from './figure-words.ts';
import { ObjectiveVerdict } from './ObjectiveVerdict.tsx';

export interface ObjectiveResultsProps {
  readonly design: Design;
  readonly result: SimulationResult;
}

export function ObjectiveResults({ design, result }: ObjectiveResultsProps) {
  const texts = useTexts(simulationTexts);
  const say = useSay();
  const objectives = Object.entries(result.objectives);
  if (objectives.length === 0) return null;
  const hasFew = objectives.some(([, { fewCompletions }]) => fewCompletions.length > 0);
  return (
    <>
      <table className={dock.table} data-testid="objective-results">
        <caption>{texts.objectives}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.objective}</th>
            <th scope="col">
              <Explained more={`${say(studyTexts.objectiveP99Help)} ${say(studyTexts.intervalHelp)}`}>p99</Explained>
            </th>
            {(['throughput', 'loss'] as const).map((figure) => (
              <th key={figure} scope="col">
                <Explained more={figureWords(figure, say)}>{texts[figure]}</Explained>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {objectives.map(([id, each]) => (
            <tr key={id}>
              <th scope="row">
                {design.objectives?.[id]?.name ?? id} <ObjectiveVerdict result={each} />
              </th>
              <EstimateCell
                figure="p99Ms"
                estimate={each.p99Ms}
                few={each.fewCompletions.length > 0}
                show={durationOf}
              />
              <EstimateCell figure="throughputPerSecond" estimate={each.throughputPerSecond} show={rateOf} />
              <EstimateCell
                figure="lossFraction"
                estimate={each.lossFraction}
                upperBound={each.upperBound.lossFraction}
                show={percentOf}
              />
            </tr>
          ))}
        </tbody>
      </table>
      {hasFew && <p className={dock.small}>{texts.fewObjective}</p>}
    </>
  );
}
