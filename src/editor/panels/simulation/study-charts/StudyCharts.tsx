/** The charts of a study: a figure over time, the spread of the response times, the losses by reason, of what somebody chooses. */
import { useMemo, useState } from 'react';
import { elementName } from '../../../../core/model/graph/element-name.ts';
import type { Analysis } from '../../../../core/queueing/analysis.ts';
import { studyTexts } from '../../../app/languages/areas/study.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import dock from '../../../ui/dock.module.css';
import type { FinishedStudy } from '../../../workers/study-desk.ts';
import { Chart } from '../chart/Chart.tsx';
import { ChartChoice } from './ChartChoice.tsx';
import { type Chosen, chosenIn, elementOf, ofAll } from './chosen.ts';
import { Losses } from './Losses.tsx';
import { longRun } from './law-words.ts';
import { overTime } from './over-time.ts';
import { Responses } from './Responses.tsx';
import styles from './study-charts.module.css';

export interface StudyChartsProps {
  readonly study: FinishedStudy;
  readonly closedForm: Analysis | null;
}

export function StudyCharts({ study, closedForm }: StudyChartsProps) {
  const texts = useTexts(studyTexts);
  const say = useSay();
  const [wanted, setWanted] = useState<Partial<Chosen>>({});
  const { design, result, detail } = study;
  const chosen = chosenIn(detail.series, result, wanted);
  const element = elementOf(detail.series, chosen.element);
  const subscription = element?.kind === 'subscription' ? element.id : null;
  const law = subscription === null ? null : longRun(closedForm, subscription, chosen.figure);
  const level = law?.value ?? null;
  const spec = useMemo(
    () => overTime(study, { element: chosen.element, figure: chosen.figure }, level, say),
    [study, chosen.element, chosen.figure, level, say],
  );
  if (detail.series.elements.length === 0) return <p className={dock.small}>{texts.tooMany}</p>;
  const ids =
    chosen.element === ofAll ? Object.keys(result.subscriptions) : subscription === null ? [] : [subscription];
  return (
    <section className={styles.charts} aria-label={texts.charts} data-testid="study-charts">
      <ChartChoice study={study} chosen={chosen} onChoose={(choice) => setWanted({ ...wanted, ...choice })} />
      <Chart
        id="series"
        spec={spec}
        explanation={`${say(studyTexts[`${chosen.figure}Help`])} ${say(studyTexts.bandHelp)}`}
      >
        {law !== null && (
          <p className={dock.small} data-testid="series-law">
            {say(law.words)}
          </p>
        )}
      </Chart>
      {ids.length > 0 && (
        <div className={styles.pair}>
          {subscription !== null && <Responses study={study} id={subscription} closedForm={closedForm} />}
          <Losses
            result={result}
            ids={ids}
            name={subscription === null ? texts.all : elementName(design, subscription)}
          />
        </div>
      )}
    </section>
  );
}
