/** A figure over two parameters as a table whose cells have the more colour the larger they are: picture and table in one. */
import type { CSSProperties } from 'react';
import { intervalOf } from '../../../../core/lib/figures.ts';
import { verdictOf } from '../../../../core/simulation/study/verdict.ts';
import { whatIfTexts } from '../../../app/languages/areas/what-if.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import dock from '../../../ui/dock.module.css';
import type { WhatIfState } from '../../../workers/what-if-desk.ts';
import { figureName, showFigure } from './figure-format.ts';
import { ScrollBox } from './ScrollBox.tsx';
import { estimateAt, type SweepFigure } from './sweep-figures.ts';
import styles from './what-if.module.css';

export interface HeatMapProps {
  readonly swept: NonNullable<WhatIfState['swept']>;
  readonly figure: SweepFigure;
  readonly titles: readonly string[];
}

export function HeatMap({ swept: { axes, points }, figure, titles }: HeatMapProps) {
  const texts = useTexts(whatIfTexts);
  const say = useSay();
  const [down = [], across = []] = axes.map(({ values }) => values as readonly number[]);
  const name = say(figureName(figure.figure));
  const title = say(whatIfTexts.sweepChart, { figure: name, of: figure.of, parameter: titles.join(' × ') });
  const estimates = points.map(({ result }) => estimateAt(figure, result));
  const means = estimates.flatMap((each) => (each === null ? [] : [each.mean]));
  const [least, most] = [Math.min(...means), Math.max(...means)];
  const verdictAt = (at: number) => {
    const objective = figure.section === 'objectives' ? points[at]?.result.objectives[figure.id] : undefined;
    const verdict = objective === undefined ? 'met' : verdictOf(objective);
    return verdict === 'met' ? null : texts[verdict];
  };
  return (
    <ScrollBox label={title}>
      {most > least && (
        <p className={styles.scale} aria-hidden="true">
          {showFigure(figure.figure, least)} <span /> {showFigure(figure.figure, most)}
        </p>
      )}
      <table className={`${dock.table} ${styles.narrow} ${styles.heat}`} data-testid="heat-map">
        <caption>
          <span className={styles.caption}>
            {title}
            <span className={dock.small}>{texts.heatExplained}</span>
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              {titles[1]} →<span className={dock.small}>{titles[0]} ↓</span>
            </th>
            {across.map((value) => (
              <th key={value} scope="col">
                {value}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {down.map((value, row) => (
            <tr key={value}>
              <th scope="row">{value}</th>
              {across.map((other, column) => {
                const at = row * across.length + column;
                const estimate = estimates[at] ?? null;
                const interval = estimate && intervalOf(estimate, (value) => showFigure(figure.figure, value));
                const verdict = verdictAt(at);
                const heat = estimate === null || most <= least ? 0 : (estimate.mean - least) / (most - least);
                return (
                  <td key={other} style={{ '--heat': `${heat * 40}%` } as CSSProperties}>
                    {estimate === null ? '–' : showFigure(figure.figure, estimate.mean)}
                    {interval !== null && <span className={styles.interval}>{interval}</span>}
                    {verdict !== null && <span className={styles.interval}>{verdict}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
