/** Whether a study met an objective, missed it, or saw too few messages to tell. */
import type { ObjectiveResult } from '../../../core/simulation/study/result.ts';
import { verdictOf } from '../../../core/simulation/study/verdict.ts';
import { simulationTexts } from '../../app/languages/areas/simulation.ts';
import { useTexts } from '../../app/languages/language.ts';
import dock from '../../ui/dock.module.css';

export interface ObjectiveVerdictProps {
  readonly result: ObjectiveResult;
}

const tones = { met: 'good', missed: 'error', undecided: undefined } as const;

export function ObjectiveVerdict({ result }: ObjectiveVerdictProps) {
  const texts = useTexts(simulationTexts);
  const verdict = verdictOf(result);
  return (
    <span
      className={dock.tag}
      data-tone={tones[verdict]}
      title={verdict === 'undecided' ? texts.fewObjective : undefined}
    >
      {texts[verdict]}
    </span>
  );
}
