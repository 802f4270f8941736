/** One step of a followed message: what and where, how long after the start, how long it took, how it ended. */
import { Check, ChevronRight } from 'lucide-react';
import type { CSSProperties, KeyboardEvent } from 'react';
import { durationOf } from '../../../core/lib/figures.ts';
import type { Design } from '../../../core/model/design.ts';
import { durationOf as lengthOf, type Outcome, type Trace } from '../../../core/simulation/trace/span.ts';
import { isError } from '../../../core/simulation/trace/span-words.ts';
import { stageOf } from '../../../core/simulation/trace/time-spent.ts';
import { outcomeTexts } from '../../app/languages/areas/traces.ts';
import { useSay } from '../../app/languages/language.ts';
import dock from '../../ui/dock.module.css';
import type { SpanRow } from './span-rows.ts';
import { spanWords } from './span-words.ts';
import styles from './waterfall.module.css';

export interface SpanLineProps {
  readonly row: SpanRow;
  readonly design: Design;
  readonly trace: Trace;
  readonly focusable: boolean;
  readonly onToggle: () => void;
  readonly onChoose: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const asUsual: ReadonlySet<Outcome> = new Set(['done', 'acknowledged', 'answered']);

/** What went as it should needs no words for those who see. */
function End({ outcome, failed }: { readonly outcome: Outcome; readonly failed: boolean }) {
  const say = useSay();
  const words = say(outcomeTexts[outcome]);
  if (!asUsual.has(outcome))
    return (
      <span className={dock.tag} data-tone={failed ? 'error' : undefined}>
        {words}
      </span>
    );
  return (
    <>
      <Check aria-hidden="true" className={styles.fine} />
      <span className="visually-hidden">{words}</span>
    </>
  );
}

/** Deeper steps are indented no further. */
const deepest = 14;

export function SpanLine({ row, design, trace, focusable, onToggle, onChoose, onKeyDown }: SpanLineProps) {
  const say = useSay();
  const { span, level, open } = row;
  const { endMs, id, outcome, startMs } = span;
  const stage = stageOf[span.kind];
  const words = spanWords(design, span, say);
  const share = (ms: number) => (lengthOf(trace) > 0 ? (ms / lengthOf(trace)) * 100 : 0);
  return (
    <tr
      aria-level={level}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      {...(open !== undefined && { 'aria-expanded': open })}
      tabIndex={focusable ? 0 : -1}
      data-span={id}
      data-kind={span.kind}
      onClick={onChoose}
      onKeyDown={onKeyDown}
    >
      <td>
        <span className={styles.step} style={{ '--depth': Math.min(level - 1, deepest) } as CSSProperties}>
          <ChevronRight
            aria-hidden="true"
            className={styles.chevron}
            data-open={open}
            onClick={(event) => {
              event.stopPropagation();
              onToggle();
            }}
          />
          <span className={stage === null ? styles.whole : styles.part} title={words}>
            {words}
          </span>
          {outcome !== null && <End outcome={outcome} failed={isError(span)} />}
        </span>
      </td>
      <td className={styles.after}>{durationOf(startMs - trace.startMs)}</td>
      <td>{durationOf(endMs - startMs)}</td>
      <td className={styles.track}>
        <span
          className={styles.bar}
          data-stage={stage ?? 'whole'}
          style={{ insetInlineStart: `${share(startMs - trace.startMs)}%`, inlineSize: `${share(endMs - startMs)}%` }}
        />
      </td>
    </tr>
  );
}
