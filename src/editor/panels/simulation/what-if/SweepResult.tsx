/** What came of a sweep: a line with its band over one number, a heat map over two, for the figure that somebody chooses. */
import { ClipboardCopy } from 'lucide-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { csvOf } from '../../../../core/lib/csv.ts';
import { whatIfTexts } from '../../../app/languages/areas/what-if.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { isSameRun } from '../../../session/same-run.ts';
import { useSession } from '../../../session/session.ts';
import { IconButton } from '../../../ui/button.tsx';
import dock from '../../../ui/dock.module.css';
import type { WhatIfState } from '../../../workers/what-if-desk.ts';
import { Chart } from '../chart/Chart.tsx';
import type { ChartSpec } from '../chart/chart-spec.ts';
import { copyCsv } from '../copy-csv.ts';
import { parameterTitle } from './axis.ts';
import { figureName, showFigure } from './figure-format.ts';
import { HeatMap } from './HeatMap.tsx';
import { estimateAt, type SweepFigure, sweepFigures, sweepRows } from './sweep-figures.ts';
import styles from './what-if.module.css';
import { whatIfForm } from './what-if-form.ts';

type Swept = NonNullable<WhatIfState['swept']>;

export function SweepResult({ swept }: { readonly swept: Swept }) {
  const texts = useTexts(whatIfTexts);
  const say = useSay();
  const { axes, design, points } = swept;
  const wanted = useStore(whatIfForm, (state) => state.shown);
  const isEarlier = useSession((state) => !isSameRun(state.design, design));
  const figures = useMemo(() => sweepFigures(design, points), [design, points]);
  const shown = figures.find(({ key }) => key === wanted) ?? figures[0];
  if (shown === undefined) return null;
  const titles = axes.map(({ parameter }) => parameterTitle(design, parameter, say));
  return (
    <section className={styles.answer} aria-label={texts.sweep} data-testid="sweep">
      {isEarlier && (
        <p className={dock.note} data-tone="warning">
          {texts.earlier}
        </p>
      )}
      <div className={styles.acts}>
        <FigureChoice figures={figures} shown={shown} />
        <IconButton label={texts.copyAll} onClick={() => void copyCsv(csvOf(sweepRows(titles, figures, points)))}>
          <ClipboardCopy />
        </IconButton>
      </div>
      {axes.length === 1 ? (
        <SweepChart swept={swept} figure={shown} parameter={titles[0] ?? ''} />
      ) : (
        <HeatMap swept={swept} figure={shown} titles={titles} />
      )}
    </section>
  );
}

/** First whose, then which. */
function FigureChoice({ figures, shown }: { readonly figures: readonly SweepFigure[]; readonly shown: SweepFigure }) {
  const texts = useTexts(whatIfTexts);
  const say = useSay();
  const elements = [...new Map(figures.map((each) => [`${each.section} ${each.id}`, each])).entries()];
  const mine = figures.filter(({ section, id }) => section === shown.section && id === shown.id);
  const choose = (key: string | undefined) => key !== undefined && whatIfForm.setState({ shown: key });
  const chooseElement = (element: string) => {
    const its = figures.filter(({ section, id }) => `${section} ${id}` === element);
    choose((its.find(({ figure }) => figure === shown.figure) ?? its[0])?.key);
  };
  return (
    <>
      <label className={`${dock.field} ${styles.long}`}>
        {texts.shownOf}
        <select
          name="shown-of"
          value={`${shown.section} ${shown.id}`}
          onChange={({ target }) => chooseElement(target.value)}
        >
          {elements.map(([element, { of }]) => (
            <option key={element} value={element}>
              {of}
            </option>
          ))}
        </select>
      </label>
      <label className={dock.field}>
        {texts.shown}
        <select name="shown" value={shown.key} onChange={({ target }) => choose(target.value)}>
          {mine.map(({ key, figure }) => (
            <option key={key} value={key}>
              {say(figureName(figure))}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

interface SweepChartProps {
  readonly swept: Swept;
  readonly figure: SweepFigure;
  readonly parameter: string;
}

function SweepChart({ swept: { points }, figure, parameter }: SweepChartProps) {
  const texts = useTexts(whatIfTexts);
  const say = useSay();
  const spec = useMemo((): ChartSpec => {
    const at = points.map(({ values }) => values[0] ?? Number.NaN);
    const estimates = points.map(({ result }) => estimateAt(figure, result));
    const name = say(figureName(figure.figure));
    const { limit } = figure;
    return {
      title: say(whatIfTexts.sweepChart, { figure: name, of: figure.of, parameter }),
      x: { title: parameter, show: String, at, range: [at[0] ?? 0, at.at(-1) ?? 1] },
      y: { title: name, show: (value) => showFigure(figure.figure, value) },
      series: [
        {
          name,
          look: 'line',
          values: estimates.map((each) => each?.mean ?? Number.NaN),
          low: estimates.map((each) => each?.low ?? Number.NaN),
          high: estimates.map((each) => each?.high ?? Number.NaN),
        },
        ...(limit === null
          ? []
          : [{ name: say(whatIfTexts.limit), look: 'dashes' as const, values: at.map(() => limit) }]),
      ],
    };
  }, [points, figure, parameter, say]);
  return <Chart id="sweep" spec={spec} explanation={texts.sweepExplained} />;
}
