/** What was lost and why, of one subscription or of all together. */
import { useMemo } from 'react';
import { figureOf } from '../../../../core/lib/figures.ts';
import type { SimulationResult } from '../../../../core/simulation/study/result.ts';
import { studyTexts } from '../../../app/languages/areas/study.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import dock from '../../../ui/dock.module.css';
import { Explained } from '../../../ui/explained.tsx';
import { Chart } from '../chart/Chart.tsx';
import { lossChart } from './losses.ts';

export interface LossesProps {
  readonly result: SimulationResult;
  readonly ids: readonly string[];
  readonly name: string;
}

export function Losses({ result, ids, name }: LossesProps) {
  const texts = useTexts(studyTexts);
  const say = useSay();
  const chosen = ids.join(' ');
  const results = useMemo(
    () => Object.entries(result.subscriptions).flatMap(([id, each]) => (chosen.split(' ').includes(id) ? [each] : [])),
    [result, chosen],
  );
  const spec = useMemo(() => lossChart(name, results, say), [name, results, say]);
  if (spec !== null) return <Chart id="losses" spec={spec} explanation={texts.lossesHelp} />;
  const count = results.reduce((sum, { delivered }) => sum + delivered, 0);
  return (
    <p className={dock.small} data-testid="no-losses">
      <Explained more={texts.lossesHelp}>{say(studyTexts.losses, { name })}</Explained>{' '}
      {say(studyTexts.noLosses, { count: figureOf(count) })}
    </p>
  );
}
