/** What waits and works at every subscription of the live run, to be read while the canvas plays; its figures go past React. */
import { type RefObject, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { linkName } from '../../../../core/model/graph/link-name.ts';
import { simulationTexts } from '../../../app/languages/areas/simulation.ts';
import { type Say, useSay, useTexts } from '../../../app/languages/language.ts';
import { reveal } from '../../../session/reveal.ts';
import dock from '../../../ui/dock.module.css';
import { liveDesk } from '../../../workers/live-desk.ts';
import type { LiveFrame } from '../../../workers/protocol.ts';
import { type LiveColumn, liveColumns } from './live-columns.ts';
import { useFrames } from './use-frames.ts';

export function LiveTable() {
  const texts = useTexts(simulationTexts);
  const say = useSay();
  const body = useRef<HTMLTableSectionElement>(null);
  const { names, design } = useStore(liveDesk);
  const columns = useMemo(() => (names ? liveColumns(names) : []), [names]);
  useFrames(useMemo(() => writer(body, columns, say), [columns, say]));
  if (!names) return null;
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
        <tbody ref={body}>
          {names.subscriptions.map(({ id }) => (
            <tr key={id} data-subscription={id}>
              <th scope="row">
                <button type="button" className={dock.link} title={id} onClick={() => reveal({ links: [id] })}>
                  {design === null ? id : linkName(design, id)}
                </button>
              </th>
              {columns.map(({ title }) => (
                <td key={title.en} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Writes what has changed since the frame before: of many rows few do. */
const writer = (body: RefObject<HTMLTableSectionElement | null>, columns: readonly LiveColumn[], say: Say) => {
  const written = columns.map((): number[] => []);
  return ({ frame }: LiveFrame): void => {
    const rows = body.current?.rows ?? [];
    columns.forEach(({ valueAt, words }, column) => {
      for (let at = 0; at < rows.length; at++) {
        const value = valueAt(frame, at);
        const cell = rows[at]?.cells[column + 1];
        if (!cell || Object.is(value, written[column]?.[at])) continue;
        (written[column] ?? [])[at] = value;
        cell.textContent = words(value, say);
      }
    });
  };
};
