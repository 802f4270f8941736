/** What waits and works at every subscription of the live run, to be read while the canvas plays. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { simulationTexts } from '../../../app/languages/areas/simulation.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import dock from '../../../ui/dock.module.css';
import { liveDesk } from '../../../workers/live-desk.ts';
import { LiveRows } from './LiveRows.tsx';
import { liveColumns } from './live-columns.ts';

export function LiveTable() {
  const texts = useTexts(simulationTexts);
  const say = useSay();
  const { names, design } = useStore(liveDesk);
  const columns = useMemo(() => (names ? liveColumns(names) : []), [names]);
  if (!names || !design) return null;
  return (
    <div className={dock.scroll}>
      <table className={`${dock.table} ${dock.tall}`} data-testid="live-table">
        <caption>{texts.live}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.subscription}</th>
            {columns.map(({ title }) => (
              <th key={title.en} scope="col">
                {say(title)}
              </th>
            ))}
          </tr>
        </thead>
        <LiveRows design={design} names={names} columns={columns} />
      </table>
    </div>
  );
}
