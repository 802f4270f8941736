/** The numbers of a chart for those who do not see it, or want to read them. */
import { studyTexts } from '../../../app/languages/areas/study.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import dock from '../../../ui/dock.module.css';
import styles from './chart.module.css';
import { nameOfRow, rowsShown, shownValue } from './chart-rows.ts';
import type { ChartSpec } from './chart-spec.ts';

export function ChartTable({ spec }: { readonly spec: ChartSpec }) {
  const texts = useTexts(studyTexts);
  const say = useSay();
  const rows = rowsShown(spec);
  return (
    <details className={styles.twin}>
      <summary>{texts.asTable}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key */}
      <section className={dock.scroll} aria-label={spec.title} tabIndex={0}>
        <table className={dock.table}>
          <caption>
            {rows.length < spec.x.at.length
              ? say(studyTexts.someRows, { title: spec.title, count: rows.length, of: spec.x.at.length })
              : spec.title}
          </caption>
          <thead>
            <tr>
              <th scope="col">{spec.x.title}</th>
              {spec.series.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row">{nameOfRow(spec, row)}</th>
                {spec.series.map((series) => (
                  <td key={series.name}>{shownValue(series, row, spec.y.show)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
