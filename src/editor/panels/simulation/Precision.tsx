/** How precise a study is: what was widest at the last look while it runs, and in the end whether it reached what was asked for. */
import { percentOf } from '../../../core/lib/figures.ts';
import type { Text } from '../../../core/lib/text.ts';
import type { Design } from '../../../core/model/design.ts';
import { elementName } from '../../../core/model/graph/element-name.ts';
import type { SimulationResult, Width } from '../../../core/simulation/study/result.ts';
import { studyTexts } from '../../app/languages/areas/study.ts';
import { type Say, useSay } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import dock from '../../ui/dock.module.css';
import type { StudyProgress } from '../../workers/study-course.ts';
import styles from './simulation.module.css';
import { figureName } from './what-if/figure-format.ts';

type InWork = NonNullable<StudyProgress['precision']>;

/** Nothing before the first look. */
export function Widest({ precision: { widest } }: { readonly precision: InWork }) {
  const say = useSay();
  const design = useSession((state) => state.design);
  if (widest === null) return null;
  return (
    <span className={styles.progress} data-testid="widest">
      {say(studyTexts.widestSoFar, wordsOf(design, widest, say))}
    </span>
  );
}

export function PrecisionNote({ design, result }: { readonly design: Design; readonly result: SimulationResult }) {
  const say = useSay();
  if (result.precision === undefined) return null;
  const { reached, target, widest } = result.precision;
  const text = reached ? studyTexts.reached : studyTexts.notReached;
  return (
    <p
      className={reached ? dock.small : dock.note}
      {...(!reached && { 'data-tone': 'warning' })}
      data-testid="precision"
    >
      {say(text, { target: percentOf(target), count: result.replications })}{' '}
      {!reached && `${say(why(result), { count: result.replications, seconds: result.precision.budgetSeconds ?? 0 })} `}
      {widest !== null && say(studyTexts.widestIs, wordsOf(design, widest, say))}
    </p>
  );
}

const why = ({ precision }: SimulationResult): Text =>
  precision?.stoppedBy === 'budget' ? studyTexts.byBudget : studyTexts.byReplications;

/** An interval that one replication does not have is as wide as can be. */
const wordsOf = (design: Design, { figure, id, relativeHalfWidth }: Width, say: Say) => ({
  figure: say(figureName(figure)),
  name: elementName(design, id),
  width: relativeHalfWidth === Number.MAX_VALUE ? say(studyTexts.unknownWidth) : percentOf(relativeHalfWidth),
});
