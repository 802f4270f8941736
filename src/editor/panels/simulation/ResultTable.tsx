/** Simulated figures per subscription with their 95 % intervals, each beside the closed form where one holds. */
import { figureOf } from '../../../core/lib/figures.ts';
import { remarksOf } from '../../../core/lib/remarks.ts';
import type { Design } from '../../../core/model/design.ts';
import { linkName } from '../../../core/model/graph/link-name.ts';
import type { Analysis, SubscriptionAnalysis } from '../../../core/queueing/analysis.ts';
import { comparedFigures as columns } from '../../../core/report/compared-figures.ts';
import { byLoad } from '../../../core/simulation/study/by-load.ts';
import { whyMissing } from '../../../core/simulation/study/missing.ts';
import type { SimulationResult, SubscriptionResult } from '../../../core/simulation/study/result.ts';
import { simulationTexts } from '../../app/languages/areas/simulation.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { reveal } from '../../session/reveal.ts';
import dock from '../../ui/dock.module.css';
import { Explained } from '../../ui/explained.tsx';
import { Footnotes } from '../../ui/footnotes.tsx';
import { reservation } from './closed-form.ts';
import { EstimateCell } from './EstimateCell.tsx';
import { figureWords } from './figure-words.ts';

type Figure = (typeof columns)[number]['figure'];

export interface ResultTableProps {
  readonly design: Design;
  readonly result: SimulationResult;
  readonly closedForm: Analysis | null;
}

export function ResultTable({ design, result, closedForm }: ResultTableProps) {
  const texts = useTexts(simulationTexts);
  const say = useSay();
  const rows = byLoad(result);
  const doubts = rows.map(([id]) => reservation(closedForm?.subscriptions[id]));
  const hasFew = rows.some(([, { fewCompletions }]) =>
    columns.some(({ figure }) => (fewCompletions as readonly string[]).includes(figure)),
  );
  const remarks = remarksOf(doubts.map((doubt) => doubt && say(doubt)));
  return (
    <>
      <table className={`${dock.table} ${dock.tall}`} data-testid="result-table">
        <caption>{texts.results}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.subscription}</th>
            {columns.map(({ figure, title }) => (
              <th key={figure} scope="col">
                <Explained more={figureWords(title, say)}>
                  {title === 'p95' || title === 'p99' ? title : texts[title]}
                </Explained>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([id, simulated]) => (
            <Row
              key={id}
              id={id}
              name={linkName(design, id)}
              simulated={simulated}
              theory={closedForm?.subscriptions[id]}
              comparable={(figure) => figure !== 'utilisation' || !isScaled(design, result, id)}
              remarks={remarks}
            />
          ))}
        </tbody>
      </table>
      <Footnotes remarks={remarks} />
      {hasFew && <p className={dock.small}>{texts.fewCompletions}</p>}
      {whyMissing(result).map((why) => (
        <p key={why.en} className={dock.small} data-testid="why-missing">
          {figureOf(null)} {say(why)}
        </p>
      ))}
    </>
  );
}

/** Simulated it is of the replicas in force; the closed form knows only the most there may be. */
const isScaled = (design: Design, { nodes }: SimulationResult, link: string): boolean =>
  nodes[design.links?.[link]?.to ?? '']?.meanReplicas !== undefined;

interface RowProps {
  readonly id: string;
  readonly name: string;
  readonly simulated: SubscriptionResult;
  readonly theory: SubscriptionAnalysis | undefined;
  /** Whether the closed form is of the same figure. */
  readonly comparable: (figure: Figure) => boolean;
  readonly remarks: readonly string[];
}

function Row({ id, name, simulated, theory, comparable, remarks }: RowProps) {
  const texts = useTexts(simulationTexts);
  const say = useSay();
  const doubt = reservation(theory);
  return (
    <tr data-subscription={id}>
      <th scope="row">
        <button type="button" className={dock.link} title={id} onClick={() => reveal({ links: [id] })}>
          {name}
        </button>{' '}
        {!simulated.stable && (
          <span className={dock.tag} data-tone="error">
            {texts.unstable}
          </span>
        )}
        <span className={dock.small}>
          {theory?.model ?? texts.noTheory}
          {doubt !== null && <sup>{remarks.indexOf(say(doubt)) + 1}</sup>}
        </span>
      </th>
      {columns.map(({ figure, show }) => (
        <EstimateCell
          key={figure}
          figure={figure}
          estimate={simulated[figure]}
          theory={comparable(figure) ? (theory?.[figure] ?? null) : null}
          exact={theory?.exact ?? false}
          upperBound={figure === 'lossFraction' ? simulated.upperBound.lossFraction : undefined}
          few={(simulated.fewCompletions as readonly string[]).includes(figure)}
          show={show}
        />
      ))}
    </tr>
  );
}
