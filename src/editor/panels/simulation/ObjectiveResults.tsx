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

export interface ObjectiveResultsProps {
  readonly design: Design;
  readonly result: SimulationResult;
}

export function ObjectiveResults({ design, result }: ObjectiveResultsProps) {
  const texts = useTexts(simulationTexts);
  const say = useSay();
  const objectives = Object.entries(result.objectives);
  if (objectives.length === 0) return null;
  return (
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
        {objectives.map(([id, { p99Ms, throughputPerSecond, lossFraction, upperBound, met }]) => (
          <tr key={id}>
            <th scope="row">
              {design.objectives?.[id]?.name ?? id}{' '}
              <span className={dock.tag} data-tone={met ? 'good' : 'error'}>
                {met ? texts.met : texts.missed}
              </span>
            </th>
            <EstimateCell figure="p99Ms" estimate={p99Ms} show={durationOf} />
            <EstimateCell figure="throughputPerSecond" estimate={throughputPerSecond} show={rateOf} />
            <EstimateCell
              figure="lossFraction"
              estimate={lossFraction}
              upperBound={upperBound.lossFraction}
              show={percentOf}
            />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
