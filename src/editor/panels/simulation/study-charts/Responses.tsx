/** The response times of one subscription beside the law of the closed form, and why there is none where there is none. */
import { useMemo } from 'react';
import { durationOf, percentOf } from '../../../../core/lib/figures.ts';
import { elementName } from '../../../../core/model/graph/element-name.ts';
import type { Analysis } from '../../../../core/queueing/analysis.ts';
import { studyTexts } from '../../../app/languages/areas/study.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import dock from '../../../ui/dock.module.css';
import type { FinishedStudy } from '../../../workers/study-desk.ts';
import { Chart } from '../chart/Chart.tsx';
import { responseTailsOf } from '../closed-form.ts';
import { responseLaw } from './law-words.ts';
import { responseChart, spreadOf } from './response-spread.ts';

export interface ResponsesProps {
  readonly study: FinishedStudy;
  readonly id: string;
  readonly closedForm: Analysis | null;
}

export function Responses({ study, id, closedForm }: ResponsesProps) {
  const texts = useTexts(studyTexts);
  const say = useSay();
  const tails = useMemo(() => responseTailsOf(study), [study]);
  const spread = useMemo(() => {
    const histogram = study.detail.responses[id];
    return histogram === undefined ? null : spreadOf(histogram);
  }, [study, id]);
  const figures = study.result.subscriptions[id];
  const spec = useMemo(
    () =>
      spread === null || figures === undefined
        ? null
        : responseChart(elementName(study.design, id), spread, figures, tails[id], say),
    [study, id, spread, figures, tails, say],
  );
  if (spec === null || spread === null) return <p className={dock.small}>{texts.nothingDone}</p>;
  return (
    <Chart id="response" spec={spec} explanation={texts.responsesHelp}>
      {spread.beyond > 0 && (
        <p className={dock.small}>
          {say(studyTexts.beyond, { share: percentOf(spread.beyond), limit: durationOf(spread.limitMs) })}
        </p>
      )}
      <p className={dock.small} data-testid="response-law">
        {say(responseLaw(closedForm, id, tails[id] !== undefined))}
      </p>
    </Chart>
  );
}
