/** What was done to the live run so far; each can be ended at the instant shown, or taken back. */
import { useStore } from 'zustand';
import type { Design } from '../../../../core/model/design.ts';
import type { Fault } from '../../../../core/model/scenario.ts';
import { instantAfter, mended } from '../../../../core/simulation/interventions.ts';
import { liveTexts } from '../../../app/languages/areas/live.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { Button } from '../../../ui/button.tsx';
import { interveneLive, liveDesk } from '../../../workers/live-desk.ts';
import type { RunChoice } from '../../../workers/protocol.ts';
import { faultName, faultSpan } from './fault-words.ts';
import { keepAsScenario } from './keep-as-scenario.ts';
import styles from './live.module.css';

export interface DoneListProps {
  readonly design: Design;
  readonly faults: readonly Fault[];
  readonly choice: RunChoice | null;
  readonly durationMs: number;
  readonly nowMs: () => number;
  /** The button that was pressed is no longer there: somebody else takes the focus. */
  readonly onGone: () => void;
}

export function DoneList({ design, faults, choice, durationMs, nowMs, onGone }: DoneListProps) {
  const texts = useTexts(liveTexts);
  const say = useSay();
  const isOver = useStore(liveDesk, ({ status }) => status === 'over');
  if (faults.length === 0) return null;
  const replace = (at: number, fault: Fault | null) => {
    onGone();
    interveneLive(fault ? faults.with(at, fault) : faults.toSpliced(at, 1), instantAfter(nowMs()));
  };
  return (
    <>
      <ul className={styles.done} aria-label={texts.done}>
        {faults.map((fault, at) => {
          const what = say(faultName(design, fault));
          const lasts = fault.atSeconds + fault.forSeconds >= durationMs / 1000 - 1e-6;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what the fault is
            <li key={at}>
              {say(faultSpan(design, fault))}
              {lasts && (
                <Button
                  aria-label={say(liveTexts.mendWhat, { what })}
                  disabled={isOver}
                  onClick={() => replace(at, mended(fault, nowMs()))}
                >
                  {texts.mend}
                </Button>
              )}
              <Button aria-label={say(liveTexts.takeBackWhat, { what })} onClick={() => replace(at, null)}>
                {texts.takeBack}
              </Button>
            </li>
          );
        })}
      </ul>
      {choice && (
        <div>
          <Button onClick={() => keepAsScenario(texts.kept, choice, faults)}>{texts.keep}</Button>
        </div>
      )}
    </>
  );
}
