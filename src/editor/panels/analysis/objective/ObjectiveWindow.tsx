/** The window in which objectives are made, copied, changed and deleted. */
import { commonTexts } from '../../../app/languages/areas/common.ts';
import { objectiveTexts } from '../../../app/languages/areas/objectives.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { undo, useSession } from '../../../session/session.ts';
import { addObjective, copyObjective, removeRecord } from '../../../session/study-acts.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { RecordBar } from '../../../ui/record-bar.tsx';
import { ObjectiveForm } from './ObjectiveForm.tsx';
import styles from './objective.module.css';

export interface ObjectiveWindowProps {
  /** The objective that is edited; null: the window is closed. */
  readonly id: string | null;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

export function ObjectiveWindow({ id, onChoose, onClose }: ObjectiveWindowProps) {
  const texts = useTexts(objectiveTexts);
  const common = useTexts(commonTexts);
  const say = useSay();
  const objectives = useSession((state) => state.design.objectives);
  const isUndoable = useSession((state) => state.history.past.length > 0);
  const names = Object.entries(objectives ?? {}).map(([value, { name }]) => ({ value, label: name ?? value }));
  const shown = names.some(({ value }) => value === id) ? id : (names[0]?.value ?? null);
  const choose = (next: string | null) => next !== null && onChoose(next);
  return (
    <Dialog open={id !== null} onClose={onClose} title={texts.title} summary={texts.summary} closeLabel={common.close}>
      <div className={styles.window} data-testid="objective-window">
        <RecordBar
          name="objective"
          words={texts}
          value={shown ?? ''}
          options={names}
          onChoose={onChoose}
          onCreate={() => choose(addObjective(say(objectiveTexts.fresh)))}
          onDuplicate={() => shown !== null && choose(copyObjective(shown))}
          onRemove={() => shown !== null && removeRecord('objectives', shown)}
          onUndo={isUndoable ? undo : undefined}
        />
        {shown === null ? (
          <EmptyState title={texts.none}>{texts.noneMore}</EmptyState>
        ) : (
          <ObjectiveForm key={shown} id={shown} />
        )}
      </div>
    </Dialog>
  );
}
