/** Whether the simulated system kept what was promised. */

import { durationOf, percentOf, rateOf } from '../../../core/lib/figures.ts';
import type { Design } from '../../../core/model/design.ts';
import type { SimulationResult } from '../../../core/simulation/study/result.ts';
import { simulationTexts } from '../../app/languages/areas/simulation.ts';
import { useTexts } from '../../app/languages/language.ts';
import dock from '../../ui/dock.module.css';
import { EstimateCell } from './EstimateCell.tsx';

export interface ObjectiveResultsProps {
  readonly design: Design;
  readonly result: SimulationResult;
}

export function ObjectiveResults({ design, result }: ObjectiveResultsProps) {
  const texts = useTexts(simulationTexts);
  const objectives = Object.entries(result.objectives);
  if (objectives.length === 0) return null;
  return (
    <table className={dock.table} data-testid="objective-results">
      <caption>{texts.objectives}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.objective}</th>
          <th scope="col">p99</th>
          <th scope="col">{texts.throughput}</th>
          <th scope="col">{texts.loss}</th>
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
