/** Every subscription and call with its closed-form figures, the most loaded first, and the model behind them. */
import { useMemo } from 'react';
import type { Analysis, SubscriptionAnalysis } from '../../../core/queueing/analysis.ts';
import { analysisTexts } from '../../app/languages/areas/analysis.ts';
import { useTexts } from '../../app/languages/language.ts';
import { linkName } from '../../session/link-name.ts';
import { reveal } from '../../session/reveal.ts';
import { useSession } from '../../session/session.ts';
import dock from '../../ui/dock.module.css';
import { durationOf, figureOf, percentOf, rateOf } from '../../ui/figures.ts';
import { Meter } from '../../ui/meter.tsx';
import styles from './analysis.module.css';
import { Reservations, reservationsOf } from './Reservations.tsx';

/** What no figure can be given for comes first: a loop without end, then the overloaded. */
const loadOf = ({ utilisation }: SubscriptionAnalysis): number => utilisation ?? Infinity;

const byLoad = (subscriptions: Analysis['subscriptions']) =>
  Object.entries(subscriptions).sort(([, one], [, other]) =>
    loadOf(one) === loadOf(other) ? 0 : loadOf(other) - loadOf(one),
  );

export function SubscriptionTable() {
  const texts = useTexts(analysisTexts);
  const subscriptions = useSession((state) => state.analysis.subscriptions);
  const design = useSession((state) => state.design);
  const rows = useMemo(() => byLoad(subscriptions), [subscriptions]);
  const reservations = useMemo(() => reservationsOf(rows.map(([, { approximation }]) => approximation)), [rows]);
  if (rows.length === 0) return null;
  const columns = [texts.rate, texts.servers, texts.utilisation, texts.queue, texts.wait, texts.response];
  return (
    <>
      <table className={`${dock.table} ${dock.tall}`} data-testid="analysis-subscriptions">
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
          {rows.map(([id, figures]) => (
            <Row key={id} id={id} name={linkName(design, id)} figures={figures} reservations={reservations} />
          ))}
        </tbody>
      </table>
      <Reservations of={reservations} />
    </>
  );
}

interface RowProps {
  readonly id: string;
  readonly name: string;
  readonly figures: SubscriptionAnalysis;
  readonly reservations: readonly string[];
}

function Row({ id, name, figures, reservations }: RowProps) {
  const texts = useTexts(analysisTexts);
  const { utilisation, approximation } = figures;
  return (
    <tr data-subscription={id}>
      <th scope="row">
        <button type="button" className={dock.link} title={id} onClick={() => reveal({ links: [id] })}>
          {name}
        </button>
      </th>
      <td>{rateOf(figures.arrivalRatePerSecond)}</td>
      <td>{figureOf(figures.servers)}</td>
      <td>
        {utilisation !== null && utilisation >= 1 && (
          <span className={dock.tag} data-tone="error">
            {texts.overloaded}
          </span>
        )}{' '}
        {utilisation !== null && (
          <span className={styles.meter}>
            <Meter share={utilisation} label={texts.utilisation} />
          </span>
        )}
        <span className={styles.share}>{percentOf(utilisation)}</span>
      </td>
      <td>{figureOf(figures.meanQueueLength)}</td>
      <td>{durationOf(figures.meanWaitMs)}</td>
      <td>{durationOf(figures.meanResponseMs)}</td>
      <td>{durationOf(figures.p95Ms)}</td>
      <td>{durationOf(figures.p99Ms)}</td>
      <td>{percentOf(figures.lossFraction)}</td>
      <td className={dock.words}>
        {figures.model}, {figures.exact ? texts.exact : texts.approximate}
        {approximation !== null && <sup>{reservations.indexOf(approximation) + 1}</sup>}
      </td>
    </tr>
  );
}
