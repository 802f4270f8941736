/** Every subscription and call with its closed-form figures, the most loaded first, and the model behind them. */
import { useMemo } from 'react';
import { durationOf, figureOf, percentOf, rateOf } from '../../../core/lib/figures.ts';
import { remarksOf } from '../../../core/lib/remarks.ts';
import { linkName } from '../../../core/model/graph/link-name.ts';
import type { Analysis, SubscriptionAnalysis } from '../../../core/queueing/analysis.ts';
import { approximationText } from '../../../core/queueing/approximation-text.ts';
import { analysisTexts } from '../../app/languages/areas/analysis.ts';
import { figureMethods } from '../../app/languages/areas/figure-methods.ts';
import { figureHelp } from '../../app/languages/areas/figures.ts';
import { useSay, useTexts, type Words } from '../../app/languages/language.ts';
import { reveal } from '../../session/reveal.ts';
import { useSession } from '../../session/session.ts';
import dock from '../../ui/dock.module.css';
import { Footnotes } from '../../ui/footnotes.tsx';
import { Meter } from '../../ui/meter.tsx';
import { tooltip } from '../../ui/tooltip.tsx';
import styles from './analysis.module.css';

/** What no figure can be given for comes first: a loop without end, then the overloaded. */
const loadOf = ({ utilisation }: SubscriptionAnalysis): number => utilisation ?? Infinity;

const byLoad = (subscriptions: Analysis['subscriptions']) =>
  Object.entries(subscriptions).sort(([, one], [, other]) =>
    loadOf(one) === loadOf(other) ? 0 : loadOf(other) - loadOf(one),
  );

type FigureTitle = (keyof typeof analysisTexts & keyof typeof figureHelp) | 'p95' | 'p99';

interface Column {
  readonly title: FigureTitle;
  readonly of: (figures: SubscriptionAnalysis) => string;
  /** Left out where no row has anything to say in it. */
  readonly says?: (figures: SubscriptionAnalysis) => boolean;
}

const times: readonly Column[] = [
  { title: 'queue', of: ({ meanQueueLength }) => figureOf(meanQueueLength) },
  { title: 'wait', of: ({ meanWaitMs }) => durationOf(meanWaitMs) },
  { title: 'response', of: ({ meanResponseMs }) => durationOf(meanResponseMs) },
  { title: 'p95', of: ({ p95Ms }) => durationOf(p95Ms), says: ({ p95Ms }) => p95Ms !== null },
  { title: 'p99', of: ({ p99Ms }) => durationOf(p99Ms), says: ({ p99Ms }) => p99Ms !== null },
  { title: 'loss', of: ({ lossFraction }) => percentOf(lossFraction), says: ({ lossFraction }) => lossFraction !== 0 },
];

export function SubscriptionTable() {
  const texts = useTexts(analysisTexts);
  const say = useSay();
  const subscriptions = useSession((state) => state.analysis.subscriptions);
  const design = useSession((state) => state.design);
  const rows = useMemo(() => byLoad(subscriptions), [subscriptions]);
  const remarks = remarksOf(
    rows.map(([, { approximation }]) => approximation && say(approximationText(approximation))),
  );
  if (rows.length === 0) return null;
  const columns = times.filter(({ says }) => says === undefined || rows.some(([, figures]) => says(figures)));
  return (
    <>
      <table className={`${dock.table} ${dock.tall}`} data-testid="analysis-subscriptions">
        <caption>{texts.subscriptions}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.subscription}</th>
            {(['rate', 'servers', 'utilisation', ...columns.map(({ title }) => title)] as const).map((title) => (
              <th
                key={title}
                scope="col"
                {...tooltip(`${say(figureHelp[title])} ${say(figureMethods[title].analysis)}`, undefined)}
              >
                {titleOf(title, texts)}
              </th>
            ))}
            <th
              scope="col"
              className={dock.words}
              {...tooltip(`${say(figureHelp.model)} ${say(figureMethods.model.analysis)}`, undefined)}
            >
              {texts.model}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([id, figures]) => (
            <Row key={id} id={id} name={linkName(design, id)} figures={figures} columns={columns} remarks={remarks} />
          ))}
        </tbody>
      </table>
      <Footnotes remarks={remarks} />
    </>
  );
}

interface RowProps {
  readonly id: string;
  readonly name: string;
  readonly figures: SubscriptionAnalysis;
  readonly columns: readonly Column[];
  readonly remarks: readonly string[];
}

const titleOf = (title: FigureTitle, texts: Words<typeof analysisTexts>): string =>
  title === 'p95' || title === 'p99' ? title : texts[title];

function Row({ id, name, figures, columns, remarks }: RowProps) {
  const texts = useTexts(analysisTexts);
  const say = useSay();
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
      {columns.map(({ title, of }) => (
        <td key={title}>{of(figures)}</td>
      ))}
      <td className={dock.words}>
        {figures.exact ? (
          `${figures.model}, ${texts.exact}`
        ) : (
          <>
            <abbr className={styles.near} title={texts.approximate}>
              ≈
            </abbr>{' '}
            {figures.model}
          </>
        )}
        {approximation !== null && <sup>{remarks.indexOf(say(approximationText(approximation))) + 1}</sup>}
      </td>
    </tr>
  );
}
