/** Makes an objective and opens it. */
import { Plus } from 'lucide-react';
import { objectiveTexts } from '../../../app/languages/areas/objectives.ts';
import { useSay } from '../../../app/languages/language.ts';
import { addObjective } from '../../../session/study-acts.ts';
import { Button } from '../../../ui/button.tsx';

export function AddObjective({ onAdd }: { readonly onAdd: (id: string | null) => void }) {
  const say = useSay();
  return (
    <Button
      look="quiet"
      icon={<Plus aria-hidden="true" />}
      onClick={() => onAdd(addObjective(say(objectiveTexts.fresh)))}
    >
      {say(objectiveTexts.add)}
    </Button>
  );
}
