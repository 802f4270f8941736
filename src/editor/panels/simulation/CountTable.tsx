/** What happened to the messages, counted over all replications. */

import { durationOf, figureOf } from '../../../core/lib/figures.ts';
import type { Design } from '../../../core/model/design.ts';
import { linkName } from '../../../core/model/graph/link-name.ts';
import type { SimulationResult, SubscriptionResult } from '../../../core/simulation/study/result.ts';
import { simulationTexts } from '../../app/languages/areas/simulation.ts';
import { studyTexts } from '../../app/languages/areas/study.ts';
import { useTexts } from '../../app/languages/language.ts';
import { reveal } from '../../session/reveal.ts';
import dock from '../../ui/dock.module.css';
import { Explained } from '../../ui/explained.tsx';

const columns = [
  ['delivered', ({ delivered }) => delivered],
  ['acknowledged', ({ acknowledged }) => acknowledged],
  ['redelivered', ({ redelivered }) => redelivered],
  ['deadLettered', ({ deadLettered }) => deadLettered],
  ['dropped', ({ dropped }) => Object.values(dropped).reduce((sum, count) => sum + count, 0)],
  ['expired', ({ expired }) => expired],
  ['inFlight', ({ inFlight }) => inFlight],
  ['outOfOrder', ({ outOfOrder }) => outOfOrder],
  ['longestQueue', ({ maxQueueLength }) => maxQueueLength],
  ['oldest', ({ maxAgeMs }) => maxAgeMs, durationOf],
] as const satisfies readonly (readonly [
  keyof typeof simulationTexts,
  (counts: SubscriptionResult) => number | null,
  typeof durationOf?,
])[];

export interface CountTableProps {
  readonly design: Design;
  readonly result: SimulationResult;
}

export function CountTable({ design, result }: CountTableProps) {
  const texts = useTexts(simulationTexts);
  const help = useTexts(studyTexts);
  return (
    <table className={`${dock.table} ${dock.tall}`} data-testid="count-table">
      <caption>{texts.counts}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.subscription}</th>
          {columns.map(([title]) => (
            <th key={title} scope="col">
              <Explained more={`${help[`${title}Help`]} ${help.countHelp}`}>{texts[title]}</Explained>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Object.entries(result.subscriptions).map(([id, counts]) => (
          <tr key={id} data-subscription={id}>
            <th scope="row">
              <button type="button" className={dock.link} title={id} onClick={() => reveal({ links: [id] })}>
                {linkName(design, id)}
              </button>
            </th>
            {columns.map(([title, of, show = figureOf]) => (
              <td key={title}>{show(of(counts))}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
