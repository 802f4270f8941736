/** What waits and works at every subscription of the live run, to be read while the canvas plays. */
import { useStore } from 'zustand';
import { figureOf } from '../../../core/lib/figures.ts';
import { linkName } from '../../../core/model/graph/link-name.ts';
import { simulationTexts } from '../../app/languages/areas/simulation.ts';
import { useTexts } from '../../app/languages/language.ts';
import { reveal } from '../../session/reveal.ts';
import dock from '../../ui/dock.module.css';
import { liveDesk } from '../../workers/live-desk.ts';
import { useLatestFrame } from './use-latest-frame.ts';

export function LiveTable() {
  const texts = useTexts(simulationTexts);
  const latest = useLatestFrame();
  const { names, design } = useStore(liveDesk);
  if (!latest || !names) return null;
  const { frame } = latest;
  const columns = [
    [texts.waiting, frame.waiting],
    [texts.inWork, frame.inWork],
    [texts.delivered, frame.delivered],
    [texts.acknowledged, frame.acknowledged],
    [texts.redelivered, frame.redelivered],
    [texts.deadLettered, frame.deadLettered],
    [texts.loss, frame.lost],
  ] as const;
  return (
    <table className={`${dock.table} ${dock.tall}`} data-testid="live-table">
      <caption>{texts.live}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.subscription}</th>
          {columns.map(([title]) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.subscriptions.map(({ id }, at) => (
          <tr key={id} data-subscription={id}>
            <th scope="row">
              <button type="button" className={dock.link} title={id} onClick={() => reveal({ links: [id] })}>
                {design === null ? id : linkName(design, id)}
              </button>
            </th>
            {columns.map(([title, values]) => (
              <td key={title}>{figureOf(values[at])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
