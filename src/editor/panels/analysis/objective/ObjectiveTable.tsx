/** What was promised of the design, what the closed forms predict of it, and what the last study showed. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { objectiveTexts } from '../../../app/languages/areas/objectives.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { useSession } from '../../../session/session.ts';
import { addObjective } from '../../../session/study-acts.ts';
import { Button } from '../../../ui/button.tsx';
import dock from '../../../ui/dock.module.css';
import { ObjectiveRow } from './ObjectiveRow.tsx';
import { ObjectiveWindow } from './ObjectiveWindow.tsx';
import styles from './objective.module.css';

export function ObjectiveTable() {
  const texts = useTexts(objectiveTexts);
  const say = useSay();
  const objectives = useSession((state) => state.design.objectives);
  const [edited, setEdited] = useState<string | null>(null);
  const entries = Object.entries(objectives ?? {});
  return (
    <>
      <Button
        look="quiet"
        className={styles.add ?? ''}
        icon={<Plus aria-hidden="true" />}
        onClick={() => setEdited(addObjective(say(objectiveTexts.fresh)))}
      >
        {texts.add}
      </Button>
      {entries.length > 0 && (
        <table className={dock.table} aria-label={texts.title} data-testid="analysis-objectives">
          <thead>
            <tr>
              <th scope="col">{texts.objective}</th>
              <th scope="col" className={dock.words}>
                {texts.promised}
              </th>
              <th scope="col">{texts.predicted}</th>
              <th scope="col">{texts.simulated}</th>
              <th scope="col" className={dock.words}>
                {texts.biggestShare}
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.map(([id, objective]) => (
              <ObjectiveRow key={id} id={id} objective={objective} onEdit={() => setEdited(id)} />
            ))}
          </tbody>
        </table>
      )}
      <ObjectiveWindow id={edited} onChoose={setEdited} onClose={() => setEdited(null)} />
    </>
  );
}
