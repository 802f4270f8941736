/** Every subscription and call with its closed-form figures and the model behind them. */
import type { SubscriptionAnalysis } from '../../../core/queueing/analysis.ts';
import { analysisTexts } from '../../app/languages/areas/analysis.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { approximationText } from '../../session/approximation.ts';
import { reveal } from '../../session/reveal.ts';
import { useSession } from '../../session/session.ts';
import dock from '../../ui/dock.module.css';
import { durationOf, figureOf, percentOf, rateOf } from '../../ui/figures.ts';
import { Meter } from '../../ui/meter.tsx';
import styles from './analysis.module.css';

export function SubscriptionTable() {
  const texts = useTexts(analysisTexts);
  const subscriptions = useSession((state) => state.analysis.subscriptions);
  const links = useSession((state) => state.design.links);
  const columns = [texts.rate, texts.servers, texts.utilisation, texts.queue, texts.wait, texts.response];
  return (
    <div className={dock.scroll}>
      <table className={dock.table} data-testid="analysis-subscriptions">
        <caption>{texts.subscriptions}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.subscription}</th>
            {[...columns, 'p95', 'p99', texts.loss].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <th scope="col" className={dock.words}>
              {texts.model}
            </th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(subscriptions).map(([id, figures]) => (
            <Row key={id} id={id} name={links?.[id]?.name ?? id} figures={figures} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly id: string;
  readonly name: string;
  readonly figures: SubscriptionAnalysis;
}

function Row({ id, name, figures }: RowProps) {
  const texts = useTexts(analysisTexts);
  const say = useSay();
  const { utilisation } = figures;
  const overloaded = utilisation !== null && utilisation >= 1;
  return (
    <tr data-subscription={id}>
      <th scope="row">
        <button type="button" className={dock.link} onClick={() => reveal({ links: [id] })}>
          {name}
        </button>
      </th>
      <td>{rateOf(figures.arrivalRatePerSecond)}</td>
      <td>{figureOf(figures.servers)}</td>
      <td>
        {utilisation !== null && (
          <span className={styles.meter}>
            <Meter share={utilisation} label={texts.utilisation} />
          </span>
        )}
        {percentOf(utilisation)}
        {overloaded && (
          <span className={dock.tag} data-tone="error">
            {texts.overloaded}
          </span>
        )}
      </td>
      <td>{figureOf(figures.meanQueueLength)}</td>
      <td>{durationOf(figures.meanWaitMs)}</td>
      <td>{durationOf(figures.meanResponseMs)}</td>
      <td>{durationOf(figures.p95Ms)}</td>
      <td>{durationOf(figures.p99Ms)}</td>
      <td>{percentOf(figures.lossFraction)}</td>
      <td className={`${dock.words} ${styles.model}`}>
        {figures.model} · {figures.exact ? texts.exact : texts.approximate}
        {figures.approximation !== null && (
          <span className={dock.small}>{say(approximationText(figures.approximation))}</span>
        )}
      </td>
    </tr>
  );
}
