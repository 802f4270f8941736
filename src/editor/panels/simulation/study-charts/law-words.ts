/** The closed form beside a chart: its value for the long run, and which law it is of or why there is none. */
import { fill, type Text } from '../../../../core/lib/text.ts';
import type { Analysis, SubscriptionAnalysis } from '../../../../core/queueing/analysis.ts';
import type { SeriesFigure } from '../../../../core/simulation/study/study-series.ts';
import { studyTexts } from '../../../app/languages/areas/study.ts';
import { reservation } from '../closed-form.ts';

export interface Law {
  /** Null where theory says nothing of it. */
  readonly value: number | null;
  readonly words: Text;
}

const none = (reason: Text): Law => ({ value: null, words: fill(studyTexts.formNone, { reason }) });

/** What theory says that a figure of a subscription comes to in the long run. */
export const longRun = (closedForm: Analysis | null, id: string, figure: SeriesFigure): Law => {
  const figures = closedForm?.subscriptions[id];
  const doubt = reservation(figures);
  if (figures === undefined || (doubt !== null && figures.meanResponseMs === null)) {
    return none(doubt ?? studyTexts.nothingDone);
  }
  const value = meanOf(figures, figure);
  if (value === null) return { value, words: studyTexts.formNotOfThis };
  const { model } = figures;
  const words =
    doubt === null ? fill(studyTexts.formLine, { model }) : fill(studyTexts.formLineNear, { model, reason: doubt });
  return { value, words };
};

const meanOf = (figures: SubscriptionAnalysis, figure: SeriesFigure): number | null => {
  if (figure === 'waiting') return figures.meanQueueLength;
  if (figure === 'throughputPerSecond') return figures.throughputPerSecond;
  return figure === 'utilisation' ? figures.utilisation : null;
};

/** Which law the curve of the response times is of, or why there is none. */
export const responseLaw = (closedForm: Analysis | null, id: string, isKnown: boolean): Text => {
  const figures = closedForm?.subscriptions[id];
  const doubt = reservation(figures);
  if (figures === undefined || figures.meanResponseMs === null) return none(doubt ?? studyTexts.nothingDone).words;
  const { model } = figures;
  if (isKnown) return fill(studyTexts.formExact, { model });
  return doubt === null ? fill(studyTexts.formMeans, { model }) : fill(studyTexts.formNear, { model, reason: doubt });
};
