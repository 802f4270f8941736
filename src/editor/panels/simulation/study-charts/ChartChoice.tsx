/** Which element the charts are of, and which of its figures over time. */
import { elementName } from '../../../../core/model/graph/element-name.ts';
import { byLoad } from '../../../../core/simulation/study/by-load.ts';
import type { ElementSeries, SeriesFigure } from '../../../../core/simulation/study/study-series.ts';
import { studyTexts } from '../../../app/languages/areas/study.ts';
import { useTexts } from '../../../app/languages/language.ts';
import dock from '../../../ui/dock.module.css';
import type { FinishedStudy } from '../../../workers/study-desk.ts';
import { type Chosen, figuresOf, keyOf, ofAll } from './chosen.ts';
import styles from './study-charts.module.css';

/** Its place on the page, to be gone to. */
export const chartChoice = 'chart-choice';

export interface ChartChoiceProps {
  readonly study: FinishedStudy;
  readonly chosen: Chosen;
  readonly onChoose: (choice: Partial<Chosen>) => void;
}

export function ChartChoice({ study, chosen, onChoose }: ChartChoiceProps) {
  const texts = useTexts(studyTexts);
  const { result, detail } = study;
  const ofKind = (wanted: ElementSeries['kind']) =>
    detail.series.elements.flatMap(({ kind, id }) => (kind === wanted ? [id] : []));
  const groups = [
    { kind: 'subscription', title: texts.subscriptions, ids: byLoad(result).map(([id]) => id) },
    { kind: 'node', title: texts.nodes, ids: ofKind('node') },
    { kind: 'topic', title: texts.topics, ids: ofKind('topic') },
  ] as const;
  return (
    <div id={chartChoice} className={`${dock.bar} ${styles.choice}`}>
      <label className={dock.field}>
        {texts.element}
        <select
          name="chart-element"
          value={chosen.element}
          onChange={({ currentTarget }) => onChoose({ element: currentTarget.value })}
        >
          <option value={ofAll}>{texts.all}</option>
          {groups.map(({ kind, title, ids }) => (
            <optgroup key={kind} label={title}>
              {ids.map((id) => (
                <option key={id} value={keyOf({ kind, id })}>
                  {elementName(study.design, id)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label className={dock.field}>
        {texts.figure}
        <select
          name="chart-figure"
          value={chosen.figure}
          onChange={({ currentTarget }) => onChoose({ figure: currentTarget.value as SeriesFigure })}
        >
          {figuresOf(detail.series, chosen.element).map((figure) => (
            <option key={figure} value={figure}>
              {texts[figure]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
