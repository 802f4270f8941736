/** Every figure with what it is, its unit, and how it is computed and measured. */
import { figureMethods } from '../../app/languages/areas/figure-methods.ts';
import { figureHelp } from '../../app/languages/areas/figures.ts';
import { guideTexts } from '../../app/languages/areas/guide.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import styles from './guide.module.css';

const figures = Object.keys(figureHelp) as (keyof typeof figureHelp)[];

export function FigureTable() {
  const texts = useTexts(guideTexts);
  const say = useSay();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={texts.figures}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['figure', 'meaning', 'unit', 'byAnalysis', 'bySimulation'] as const).map((column) => (
              <th key={column} scope="col">
                {texts[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => {
            const { unit, analysis, simulation } = figureMethods[figure];
            return (
              <tr key={figure}>
                <th scope="row">{texts[figure]}</th>
                <td>{say(figureHelp[figure])}</td>
                <td>{say(unit)}</td>
                <td>{say(analysis)}</td>
                <td>{say(simulation)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
