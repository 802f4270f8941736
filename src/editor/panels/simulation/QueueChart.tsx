/** Queue lengths over time as lines, the longest queues first, and the same numbers as a table for those who do not see it. */
import { useEffect, useMemo, useRef } from 'react';
import { durationOf, figureOf } from '../../../core/lib/figures.ts';
import type { Design } from '../../../core/model/design.ts';
import { linkName } from '../../../core/model/graph/link-name.ts';
import type { StudySeries } from '../../../core/simulation/study/study-series.ts';
import { simulationTexts } from '../../app/languages/areas/simulation.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import dock from '../../ui/dock.module.css';
import { drawLines } from './draw-lines.ts';
import styles from './simulation.module.css';

/** More lines than eyes can follow by colour. */
const mostLines = 6;
const tableRows = 10;

export interface QueueChartProps {
  readonly design: Design;
  readonly series: StudySeries;
}

export function QueueChart({ design, series }: QueueChartProps) {
  const texts = useTexts(simulationTexts);
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  const lines = useMemo(
    () =>
      series.elements
        .flatMap(({ id, figures }) => (figures.waiting ? [{ id, waiting: figures.waiting.mean }] : []))
        .map(({ id, waiting }) => ({
          id,
          name: linkName(design, id),
          waiting,
          most: waiting.reduce(larger, 0),
        }))
        .sort((a, b) => b.most - a.most)
        .slice(0, mostLines),
    [design, series],
  );
  useEffect(() => {
    if (!place.current || lines.length === 0) return;
    return drawLines(place.current, series.seconds, lines, texts.time);
  }, [series, lines, texts]);
  if (lines.length === 0) return null;
  const all = series.elements.filter(({ kind }) => kind === 'subscription').length;
  return (
    <figure>
      <figcaption className={dock.small}>
        {texts.chart}
        {all > lines.length && `, ${say(simulationTexts.chartMost, { count: lines.length, of: all })}`}
      </figcaption>
      <div ref={place} className={styles.chart} aria-hidden="true" data-testid="queue-chart" />
      <details className={styles.twin}>
        <summary>{texts.chartTable}</summary>
        <div className={dock.scroll}>
          <table className={dock.table}>
            <thead>
              <tr>
                <th scope="col">{texts.time}</th>
                {lines.map(({ id, name }) => (
                  <th key={id} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rowsOf(series.seconds).map((point) => (
                <tr key={point}>
                  <th scope="row">{durationOf((series.seconds[point] ?? 0) * 1000)}</th>
                  {lines.map(({ id, waiting }) => (
                    <td key={id}>{figureOf(waiting[point])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

const larger = (a: number, b: number): number => Math.max(a, b);

/** Evenly spread points, the last one included. */
const rowsOf = (seconds: Float64Array): number[] =>
  Array.from({ length: tableRows }, (_, row) => Math.round(((row + 1) * seconds.length) / tableRows) - 1);
