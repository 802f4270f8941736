/** The window in which scenarios are chosen, made, copied, changed and deleted. */
import { Copy, Play, Plus, Trash2, Undo2 } from 'lucide-react';
import { useStore } from 'zustand';
import { commonTexts } from '../../../app/languages/areas/common.ts';
import { scenarioTexts } from '../../../app/languages/areas/scenarios.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { undo, useSession } from '../../../session/session.ts';
import { addScenario, copyScenario, removeRecord } from '../../../session/study-acts.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { chosenScenario, runForm } from '../run-form.ts';
import { runChosen } from '../run-now.ts';
import { ScenarioChoice } from './ScenarioChoice.tsx';
import { ScenarioForm } from './ScenarioForm.tsx';
import styles from './scenario.module.css';

export interface ScenarioWindowProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function ScenarioWindow({ open, onClose }: ScenarioWindowProps) {
  const texts = useTexts(scenarioTexts);
  const common = useTexts(commonTexts);
  const design = useSession((state) => state.design);
  const chosen = chosenScenario(design, useStore(runForm));
  return (
    <Dialog open={open} onClose={onClose} title={texts.title} summary={texts.summary} closeLabel={common.close}>
      <div className={styles.window} data-testid="scenario-window">
        <Bar chosen={chosen} />
        {chosen === null ? (
          <EmptyState title={texts.none}>{texts.noneMore}</EmptyState>
        ) : (
          <>
            <ScenarioForm key={chosen} id={chosen} />
            <footer className={styles.foot}>
              <Button
                look="accent"
                icon={<Play aria-hidden="true" />}
                onClick={() => {
                  runChosen();
                  onClose();
                }}
              >
                {texts.run}
              </Button>
            </footer>
          </>
        )}
      </div>
    </Dialog>
  );
}

const choose = (id: string | null): void => {
  if (id !== null) runForm.setState({ scenario: id });
};

function Bar({ chosen }: { readonly chosen: string | null }) {
  const texts = useTexts(scenarioTexts);
  const say = useSay();
  const isUndoable = useSession((state) => state.history.past.length > 0);
  return (
    <div className={styles.bar}>
      <ScenarioChoice />
      <Button icon={<Plus aria-hidden="true" />} onClick={() => choose(addScenario(say(scenarioTexts.fresh)))}>
        {texts.create}
      </Button>
      <Button
        icon={<Copy aria-hidden="true" />}
        disabled={chosen === null}
        onClick={() => chosen !== null && choose(copyScenario(chosen))}
      >
        {texts.duplicate}
      </Button>
      <Button
        look="danger"
        icon={<Trash2 aria-hidden="true" />}
        disabled={chosen === null}
        onClick={() => chosen !== null && removeRecord({ section: 'scenarios', id: chosen })}
      >
        {texts.remove}
      </Button>
      <IconButton label={texts.undo} disabled={!isUndoable} onClick={undo}>
        <Undo2 />
      </IconButton>
    </div>
  );
}
