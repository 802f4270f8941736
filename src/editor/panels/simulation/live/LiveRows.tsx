/** The rows of the table of a live run: only those in view are on the page, and their figures are written past React. */
import { type RefObject, useMemo, useRef } from 'react';
import type { Design } from '../../../../core/model/design.ts';
import { linkName } from '../../../../core/model/graph/link-name.ts';
import type { Names } from '../../../../core/simulation/compile/program.ts';
import { type Say, useSay } from '../../../app/languages/language.ts';
import { reveal } from '../../../session/reveal.ts';
import dock from '../../../ui/dock.module.css';
import { useVisibleRows } from '../../../ui/visible-rows.ts';
import type { LiveFrame } from '../../../workers/protocol.ts';
import styles from './live.module.css';
import type { LiveColumn } from './live-columns.ts';
import { useFrames } from './use-frames.ts';

/** As `.row` in the styles. */
const rowHeight = 30;

export interface LiveRowsProps {
  readonly design: Design;
  readonly names: Names;
  readonly columns: readonly LiveColumn[];
}

export function LiveRows({ design, names, columns }: LiveRowsProps) {
  const say = useSay();
  const start = useRef<HTMLTableSectionElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const { first, past } = useVisibleRows(start, names.subscriptions.length, rowHeight);
  useFrames(useMemo(() => writer(body, first, columns, say), [first, columns, say]));
  return (
    <>
      <tbody ref={start} aria-hidden="true">
        <Gap rows={first} />
      </tbody>
      <tbody ref={body}>
        {names.subscriptions.slice(first, past).map(({ id }) => (
          <tr key={id} className={styles.row} data-subscription={id}>
            <th scope="row">
              <button type="button" className={dock.link} title={id} onClick={() => reveal({ links: [id] })}>
                {linkName(design, id)}
              </button>
            </th>
            {columns.map(({ title }) => (
              <td key={title.en} />
            ))}
          </tr>
        ))}
      </tbody>
      <tbody aria-hidden="true">
        <Gap rows={names.subscriptions.length - past} />
      </tbody>
    </>
  );
}

function Gap({ rows }: { readonly rows: number }) {
  return rows <= 0 ? null : (
    <tr style={{ height: rows * rowHeight }}>
      <td />
    </tr>
  );
}

/** Writes what has changed since the frame before; `first` is what the first row on the page is about. */
const writer = (
  body: RefObject<HTMLTableSectionElement | null>,
  first: number,
  columns: readonly LiveColumn[],
  say: Say,
) => {
  const written = new WeakMap<Element, number>();
  return ({ frame }: LiveFrame): void => {
    const rows = body.current?.rows ?? [];
    for (let row = 0; row < rows.length; row++) {
      columns.forEach(({ valueAt, words }, column) => {
        const cell = rows[row]?.cells[column + 1];
        const value = valueAt(frame, first + row);
        if (!cell || Object.is(value, written.get(cell))) return;
        written.set(cell, value);
        cell.textContent = words(value, say);
      });
    }
  };
};
