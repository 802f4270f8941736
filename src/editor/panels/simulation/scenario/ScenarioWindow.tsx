/** The window in which scenarios are chosen, made, copied, changed and deleted. */
import { Play } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { commonTexts } from '../../../app/languages/areas/common.ts';
import { scenarioTexts } from '../../../app/languages/areas/scenarios.ts';
import { simulationTexts } from '../../../app/languages/areas/simulation.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { undo, useSession } from '../../../session/session.ts';
import { addScenario, copyScenario, removeRecord } from '../../../session/study-acts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { RecordBar } from '../../../ui/record-bar.tsx';
import { chosenScenario, runForm } from '../run-form.ts';
import { runChosen } from '../run-now.ts';
import { DrillMenu } from './DrillMenu.tsx';
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
  const run = () => {
    runChosen();
    onClose();
  };
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
              <Button look="accent" icon={<Play aria-hidden="true" />} onClick={run}>
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
  const scenarios = useSession((state) => state.design.scenarios);
  const isUndoable = useSession((state) => state.history.past.length > 0);
  // What is edited stays chosen, also once it is no longer the one that runs the design as drawn.
  useEffect(() => choose(chosen), [chosen]);
  const options = Object.entries(scenarios ?? {}).map(([id, { name }]) => ({ value: id, label: name ?? id }));
  return (
    <RecordBar
      name="scenario"
      words={{ ...texts, choice: texts.scenario }}
      value={chosen ?? ''}
      options={[{ value: '', label: say(simulationTexts.noScenario) }, ...options]}
      onChoose={(id) => runForm.setState({ scenario: id === '' ? null : id })}
      onCreate={() => choose(addScenario(say(scenarioTexts.fresh)))}
      onDuplicate={() => chosen !== null && choose(copyScenario(chosen))}
      onRemove={() => chosen !== null && removeRecord('scenarios', chosen)}
      onUndo={isUndoable ? undo : undefined}
    >
      <DrillMenu onAdd={choose} />
    </RecordBar>
  );
}
