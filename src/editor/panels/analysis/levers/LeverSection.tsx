/** What would help: asked for by a press, and what came out of it, as long as the design is the one that was asked about. */
import { Lightbulb } from 'lucide-react';
import { useStore } from 'zustand';
import { leverTexts } from '../../../app/languages/areas/levers.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { isSameRun } from '../../../session/same-run.ts';
import { session, useSession } from '../../../session/session.ts';
import { Button } from '../../../ui/button.tsx';
import { tooltip } from '../../../ui/tooltip.tsx';
import type { Levers } from '../../../workers/levers.ts';
import { askWhatWouldHelp, leversDesk } from '../../../workers/levers-desk.ts';
import { LeverTable } from './LeverTable.tsx';
import styles from './levers.module.css';
import { Needed } from './Needed.tsx';

export function AskLevers() {
  const texts = useTexts(leverTexts);
  const isBusy = useStore(leversDesk, ({ state }) => state === 'busy');
  const isFound = useFound() !== null;
  return (
    <span {...tooltip(texts.askHelp, undefined)}>
      <Button
        look="quiet"
        data-ask-levers
        icon={<Lightbulb aria-hidden="true" />}
        aria-disabled={isBusy}
        onClick={() => isBusy || askWhatWouldHelp(session.getState().design)}
      >
        {isBusy ? texts.busy : texts.ask}
      </Button>
      <span className="visually-hidden" role="status">
        {isBusy ? texts.busy : isFound && texts.found}
      </span>
    </span>
  );
}

/** The answer about the design as it is now. */
const useFound = (): Levers | null => {
  const found = useStore(leversDesk, (state) => state.found);
  const isCurrent = useSession(({ design }) => found !== null && isSameRun(design, found.design));
  return isCurrent && found !== null ? found.levers : null;
};

export function LeverSection() {
  const texts = useTexts(leverTexts);
  const { found, state } = useStore(leversDesk);
  const current = useFound();
  if (state === 'failed')
    return (
      <p role="alert" className={styles.remark}>
        {texts.failed}
      </p>
    );
  if (found === null) return null;
  if (current === null) return state === 'busy' ? null : <p className={styles.remark}>{texts.again}</p>;
  return <Found {...current} />;
}

function Found({ needed, sensitivity: { left, targets } }: Levers) {
  const texts = useTexts(leverTexts);
  const say = useSay();
  const entries = Object.entries(targets);
  return (
    <div className={styles.section} data-testid="analysis-levers">
      {Object.entries(needed).map(([id, each]) => (
        <Needed key={id} id={id} needed={each} />
      ))}
      {entries.length === 0 && <p className={styles.remark}>{texts.none}</p>}
      {entries.map(([id, target]) => (
        <LeverTable key={id} id={id} target={target} />
      ))}
      {left > 0 && <p className={styles.remark}>{say(leverTexts.left, { count: left })}</p>}
    </div>
  );
}
