/** Markdown from texts of the design: no markup of its own, and no line that a table or a list would break at. */
import { commentText } from '../literal.ts';

/** User text in Markdown: no markup of its own, nor what would begin a list or a line under a heading. */
export const words = (text: string, most = 120): string =>
  commentText(text, most)
    .replace(/[\\`*_{}[\]<>#|!~&]/g, (sign) => `\\${sign}`)
    .replace(/^[-+=]/, (sign) => `\\${sign}`)
    .replace(/^(\d+)([.)])/, '$1\\$2');

export const cell = (text: string): string => words(text, 80);

/** Columns in which no row has anything are left out; no table without rows. */
export const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string[] => {
  const shown = heads.flatMap((_, column) => (rows.some((row) => row[column]) ? [column] : []));
  if (shown.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${shown.map((column) => cells[column] ?? '').join(' | ')} |`;
  return [line(heads), `|${shown.map(() => '---|').join('')}`, ...rows.map(line)];
};

/** A heading with what stands under it; neither when that is nothing. */
export const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`## ${heading}`, '', ...lines];
