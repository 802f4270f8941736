/** How many replicas the autoscaled nodes had. */
import { figureOf, percentOf } from '../../../core/lib/figures.ts';
import type { Design } from '../../../core/model/design.ts';
import type { SimulationResult } from '../../../core/simulation/study/result.ts';
import { simulationTexts } from '../../app/languages/areas/simulation.ts';
import { studyTexts } from '../../app/languages/areas/study.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { reveal } from '../../session/reveal.ts';
import dock from '../../ui/dock.module.css';
import { Explained } from '../../ui/explained.tsx';
import { EstimateCell } from './EstimateCell.tsx';
import { figureWords } from './figure-words.ts';

export interface ReplicaResultsProps {
  readonly design: Design;
  readonly result: SimulationResult;
}

/** A row per autoscaled node; nothing where there is none. */
export function ReplicaResults({ design, result }: ReplicaResultsProps) {
  const texts = useTexts(simulationTexts);
  const say = useSay();
  const scaled = Object.entries(result.nodes).filter(([, { meanReplicas }]) => meanReplicas !== undefined);
  if (scaled.length === 0) return null;
  return (
    <table className={dock.table} data-testid="replica-results">
      <caption>{texts.autoscaling}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.node}</th>
          {(['replicas', 'mostReplicas', 'scalings'] as const).map((figure) => (
            <th key={figure} scope="col">
              <Explained more={say(studyTexts[`${figure}Help`])}>{texts[figure]}</Explained>
            </th>
          ))}
          <th scope="col">
            <Explained more={figureWords('utilisation', say)}>{texts.utilisation}</Explained>
          </th>
        </tr>
      </thead>
      <tbody>
        {scaled.map(([id, { maxReplicas, meanReplicas = null, scalings, utilisation }]) => (
          <tr key={id} data-node={id}>
            <th scope="row">
              <button type="button" className={dock.link} title={id} onClick={() => reveal({ nodes: [id] })}>
                {design.nodes?.[id]?.name ?? id}
              </button>
            </th>
            <EstimateCell figure="meanReplicas" estimate={meanReplicas} show={figureOf} />
            <td>{figureOf(maxReplicas)}</td>
            <td>{figureOf(scalings)}</td>
            <EstimateCell figure="utilisation" estimate={utilisation} show={percentOf} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
