/** A figure over time as a chart: of one element with its interval, of all subscriptions the highest lines; faults are shaded. */
import { faultWords } from '../../../../core/kinds/form/fault-words.ts';
import { figureOf, secondsOf } from '../../../../core/lib/figures.ts';
import { elementName } from '../../../../core/model/graph/element-name.ts';
import type { Band, ElementSeries, SeriesFigure } from '../../../../core/simulation/study/study-series.ts';
import { studyTexts } from '../../../app/languages/areas/study.ts';
import type { Say } from '../../../app/languages/language.ts';
import type { FinishedStudy } from '../../../workers/study-desk.ts';
import type { ChartSeries, ChartSpec, Mark, Shade } from '../chart/chart-spec.ts';
import { type Chosen, elementOf, ofAll, shows } from './chosen.ts';

/** More lines than eyes can follow by colour. */
const mostLines = 6;

type Source = Pick<FinishedStudy, 'design' | 'result' | 'detail'>;

/** `longRun` is what the closed form says of it, null where it says nothing. */
export const overTime = (study: Source, { element, figure }: Chosen, longRun: number | null, say: Say): ChartSpec => {
  const { result, detail } = study;
  const { title, series } =
    element === ofAll ? highest(study, figure, say) : single(study, elementOf(detail.series, element), figure, say);
  return {
    title,
    x: {
      title: say(studyTexts.time),
      show: (seconds) => `${figureOf(seconds)} s`,
      at: detail.series.seconds,
      range: [0, result.durationSeconds],
    },
    y: { title: say(studyTexts[figure]), show: shows[figure] },
    series: longRun === null ? series : [...series, level(longRun, detail.series.seconds.length, say)],
    shades: shadesOf(study, say),
    ...(result.warmupSeconds > 0 && { marks: [warmupEnd(result.warmupSeconds, say)] }),
  };
};

const level = (value: number, points: number, say: Say): ChartSeries => ({
  name: say(studyTexts.closedForm),
  look: 'dashes',
  values: new Float64Array(points).fill(value),
});

interface Lines {
  readonly title: string;
  readonly series: readonly ChartSeries[];
}

const single = ({ design }: Source, element: ElementSeries | undefined, figure: SeriesFigure, say: Say): Lines => {
  const name = element === undefined ? '' : elementName(design, element.id);
  const band = element?.figures[figure];
  return {
    title: say(studyTexts.ofElement, { figure: say(studyTexts[figure]), name }),
    series: band === undefined ? [] : [{ name: say(studyTexts[figure]), look: 'line', ...valuesOf(band) }],
  };
};

const valuesOf = ({ mean, low, high }: Band) => ({ values: mean, low, high });

/** Without their intervals, which would cover each other. */
const highest = ({ design, detail }: Source, figure: SeriesFigure, say: Say): Lines => {
  const all = detail.series.elements.flatMap(({ kind, id, figures }) => {
    const band = kind === 'subscription' ? figures[figure] : undefined;
    return band === undefined ? [] : [{ id, mean: band.mean, most: band.mean.reduce(larger, 0) }];
  });
  const shown = all.sort((a, b) => b.most - a.most).slice(0, mostLines);
  return {
    title:
      shown.length === all.length
        ? say(studyTexts.ofElement, { figure: say(studyTexts[figure]), name: say(studyTexts.all) })
        : say(studyTexts.highest, { figure: say(studyTexts[figure]), count: shown.length, of: all.length }),
    series: shown.map(({ id, mean }) => ({ name: elementName(design, id), look: 'line', values: mean })),
  };
};

const larger = (most: number, value: number): number => (value > most ? value : most);

const shadesOf = ({ design, result }: Source, say: Say): Shade[] =>
  (result.drills ?? []).map((drill) => {
    const [from, to] = [drill.atSeconds, drill.atSeconds + drill.forSeconds];
    const fault = say(faultWords(design, drill));
    const name = say(studyTexts.faultSpan, { fault, from: secondsOf(from), to: secondsOf(to) });
    return { from, to: Math.min(to, result.durationSeconds), name };
  });

const warmupEnd = (at: number, say: Say): Mark => ({ at, name: say(studyTexts.warmupEnds, { at: secondsOf(at) }) });
