/** Tables as HTML: a region that scrolls by keys where it is wide, numbers with what they are behind their digits. */
import { type Mark, mark } from '../../picture/mark.ts';
import { numberColumns } from '../number-columns.ts';
import type { Cell, Table } from '../report.ts';

export const tableMark = ({ caption, columns, rows }: Omit<Table, 'kind' | 'notes'>, id: string): Mark => {
  const isNumber = numberColumns({ columns, rows });
  const align = (column: number) => (isNumber[column] === true ? { class: 'number' } : {});
  return mark(
    'div',
    { class: 'scroll', role: 'region', tabindex: 0, 'aria-labelledby': id },
    mark(
      'table',
      {},
      mark('caption', { id }, caption),
      mark(
        'thead',
        {},
        mark('tr', {}, ...columns.map((title, column) => mark('th', { scope: 'col', ...align(column) }, title))),
      ),
      mark(
        'tbody',
        {},
        ...rows.map((row) => mark('tr', {}, ...row.map((cell, column) => cellMark(cell, column, align(column))))),
      ),
    ),
  );
};

const cellMark = (cell: Cell, column: number, align: Mark['attributes']): Mark =>
  column === 0 ? mark('th', { scope: 'row' }, ...cellMarks(cell)) : mark('td', align, ...cellMarks(cell));

/** `<data>` keeps all digits of a number that is shown with few. */
export const cellMarks = ({ below = [], literal, text, tone, value }: Cell): Mark['children'] => {
  const said = literal ? mark('code', {}, text) : value === undefined ? text : mark('data', { value }, text);
  const toned = tone === undefined ? said : mark('span', { class: tone }, said);
  return [toned, ...below.map((line) => mark('span', { class: 'below' }, line))];
};
