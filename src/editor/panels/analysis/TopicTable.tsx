/** Every topic with the messages it takes and delivers, and its rate of bytes. */

import { durationOf, figureOf, rateOf } from '../../../core/lib/figures.ts';
import type { Flows } from '../../../core/queueing/flows/flow-analysis.ts';
import { analysisTexts } from '../../app/languages/areas/analysis.ts';
import { flowTexts } from '../../app/languages/areas/flows.ts';
import { useTexts } from '../../app/languages/language.ts';
import { reveal } from '../../session/reveal.ts';
import { useSession } from '../../session/session.ts';
import dock from '../../ui/dock.module.css';
import { tooltip } from '../../ui/tooltip.tsx';
import { nearly } from './nearly.ts';

/** Bytes per second with a decimal prefix: `9.6 kB/s`. */
const dataRateOf = (bytes: number | null): string => {
  if (bytes === null) return figureOf(null);
  const step = bytes < 1000 ? 0 : bytes < 1e6 ? 1 : bytes < 1e9 ? 2 : 3;
  return `${figureOf(bytes / 1000 ** step)} ${['', 'k', 'M', 'G'][step]}B/s`;
};

export function TopicTable({ lags }: { readonly lags: Flows['lags'] | null }) {
  const texts = useTexts(analysisTexts);
  const lagTexts = useTexts(flowTexts);
  const topics = useSession((state) => state.analysis.topics);
  const degrees = useSession((state) => state.analysis.graph.messagesPerSecond);
  const nodes = useSession((state) => state.design.nodes);
  if (Object.keys(topics).length === 0) return null;
  return (
    <table className={`${dock.table} ${dock.tall}`} data-testid="analysis-topics">
      <caption>{texts.topics}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.topic}</th>
          <th scope="col">{texts.rate}</th>
          <th scope="col" {...tooltip(texts.deliveriesHelp, undefined)}>
            {texts.deliveries}
          </th>
          <th scope="col" {...tooltip(lagTexts.lagHelp, undefined)}>
            {lagTexts.lag}
          </th>
          <th scope="col" {...tooltip(lagTexts.lagP99Help, undefined)}>
            {lagTexts.lagP99}
          </th>
          <th scope="col">{texts.bytes}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(topics).map(([id, { ratePerSecond, bytesPerSecond }]) => (
          <tr key={id} data-topic={id}>
            <th scope="row">
              <button type="button" className={dock.link} title={id} onClick={() => reveal({ nodes: [id] })}>
                {nodes?.[id]?.name ?? id}
              </button>
            </th>
            <td>{rateOf(ratePerSecond)}</td>
            <td>{rateOf(degrees[id]?.out ?? null)}</td>
            <td>{durationOf(lags?.[id]?.meanMs)}</td>
            <td>{lags?.[id] ? nearly(lags[id], lags[id].p99Ms) : durationOf(null)}</td>
            <td>{dataRateOf(bytesPerSecond)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
