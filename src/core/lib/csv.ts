/** Tables as comma-separated values (RFC 4180), as spreadsheets read them. */

export type Cell = string | number | null;

/** A field is quoted where it must be; one that a spreadsheet would take for a formula is made a text. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  `${rows.map((row) => row.map(fieldOf).join(',')).join('\r\n')}\r\n`;

const fieldOf = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
