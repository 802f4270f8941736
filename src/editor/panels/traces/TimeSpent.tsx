/** Where the time of a message went: queue, work, retry, broker and pause as one bar, and in words. */
import { durationOf, percentOf } from '../../../core/lib/figures.ts';
import { durationOf as lengthOf, type Trace } from '../../../core/simulation/trace/span.ts';
import { stages, timeSpent } from '../../../core/simulation/trace/time-spent.ts';
import { stageTexts, traceTexts } from '../../app/languages/areas/traces.ts';
import { useSay } from '../../app/languages/language.ts';
import styles from './waterfall.module.css';

export function TimeSpent({ trace }: { readonly trace: Trace }) {
  const say = useSay();
  const spent = timeSpent(trace);
  const whole = lengthOf(trace);
  const shown = stages.filter((stage) => spent[stage] > 0);
  return (
    <div className={styles.spent} data-testid="time-spent">
      <p>
        {say(traceTexts.spent, {
          number: trace.number,
          start: durationOf(trace.startMs),
          took: durationOf(whole),
        })}
      </p>
      <div className={styles.spentBar} aria-hidden="true">
        {shown.map((stage) => (
          <span key={stage} data-stage={stage} style={{ inlineSize: `${(spent[stage] / whole) * 100}%` }} />
        ))}
      </div>
      <ul>
        {shown.map((stage) => (
          <li key={stage}>
            <span className={styles.swatch} data-stage={stage} aria-hidden="true" />
            {say(traceTexts.spentOne, {
              words: say(stageTexts[stage]),
              time: durationOf(spent[stage]),
              share: percentOf(spent[stage] / whole),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
