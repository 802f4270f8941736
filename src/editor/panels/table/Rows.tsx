/** The body of a table of which only the rows in view are on the page; the others are two gaps of the right height. */
import { Fragment, type ReactNode, useRef } from 'react';
import { useVisibleRows } from '../../ui/visible-rows.ts';

/** As `.row` in the styles. */
const rowHeight = 37;

interface RowsProps<Row extends { readonly id: string }> {
  readonly rows: readonly Row[];
  /** Answers a `tr` with this place among all rows, from 1, as `aria-rowindex`. */
  readonly children: (row: Row, place: number) => ReactNode;
}

export function Rows<Row extends { readonly id: string }>({ rows, children }: RowsProps<Row>) {
  const start = useRef<HTMLTableSectionElement>(null);
  const { first, past } = useVisibleRows(start, rows.length, rowHeight);
  return (
    <>
      <tbody ref={start} aria-hidden="true">
        <Gap rows={first} />
      </tbody>
      <tbody>
        {rows.slice(first, past).map((row, at) => (
          <Fragment key={row.id}>{children(row, first + at + 1)}</Fragment>
        ))}
      </tbody>
      <tbody aria-hidden="true">
        <Gap rows={rows.length - past} />
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
