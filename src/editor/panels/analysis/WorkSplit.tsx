/** How the work is split among the services: how much of it there is at once, and who does most of it. */
import { figureOf, percentOf } from '../../../core/lib/figures.ts';
import { analysisTexts } from '../../app/languages/areas/analysis.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { reveal } from '../../session/reveal.ts';
import { useSession } from '../../session/session.ts';
import dock from '../../ui/dock.module.css';

export function WorkSplit() {
  const texts = useTexts(analysisTexts);
  const say = useSay();
  const { balance, busyWorkers, largest, largestShare } = useSession((state) => state.analysis.split);
  const name = useSession((state) => (largest === null ? null : (state.design.nodes?.[largest]?.name ?? largest)));
  // With one service there is nothing to compare.
  const isShared = largest !== null && largestShare !== null && balance !== null;
  return (
    <>
      {busyWorkers !== null && busyWorkers > 0 && (
        <div title={texts.busyWorkersHelp}>
          <dt>{texts.busyWorkers}</dt>
          <dd>{figureOf(busyWorkers)}</dd>
        </div>
      )}
      {isShared && (
        <div title={say(analysisTexts.mostWorkHelp, { share: percentOf(largestShare), balance: figureOf(balance) })}>
          <dt>{texts.mostWork}</dt>
          <dd>
            <button type="button" className={dock.link} onClick={() => reveal({ nodes: [largest] })}>
              {name}
            </button>{' '}
            {percentOf(largestShare)}
          </dd>
        </div>
      )}
    </>
  );
}
