/** Which columns of a table hold numbers: those of which every cell is one, or says that there is none. */
import { figureOf } from '../lib/figures.ts';
import type { Cell, Table } from './report.ts';

export const numberColumns = ({ columns, rows }: Pick<Table, 'columns' | 'rows'>): readonly boolean[] =>
  columns.map((_, column) => rows.length > 0 && rows.every((row) => isNumber(row[column])));

const isNumber = (cell: Cell | undefined): boolean =>
  cell !== undefined && (cell.value !== undefined || cell.text === figureOf(null));
