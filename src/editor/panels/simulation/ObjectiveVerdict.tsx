/** Whether a study met an objective, missed it, or saw too little to tell. */
import type { ObjectiveResult } from '../../../core/simulation/study/result.ts';
import { simulationTexts } from '../../app/languages/areas/simulation.ts';
import { useTexts } from '../../app/languages/language.ts';
import dock from '../../ui/dock.module.css';

export interface ObjectiveVerdictProps {
  readonly result: ObjectiveResult;
}

export function ObjectiveVerdict({ result: { met, undecided } }: ObjectiveVerdictProps) {
  const texts = useTexts(simulationTexts);
  if (undecided)
    return (
      <span className={dock.tag} title={texts.fewObjective}>
        {texts.undecided}
      </span>
    );
  return (
    <span className={dock.tag} data-tone={met ? 'good' : 'error'}>
      {met ? texts.met : texts.missed}
    </span>
  );
}
