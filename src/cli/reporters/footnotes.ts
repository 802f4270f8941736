/** Remarks below a table, and the numbers in brackets by which its rows name them. */

/** What a cell ends with to be found by: ` [2]`; nothing without a remark. */
export const mark = (remarks: readonly string[], remark: string | null): string =>
  remark === null ? '' : ` [${remarks.indexOf(remark) + 1}]`;

export const footnotes = (remarks: readonly string[]): string[] =>
  remarks.length === 0 ? [] : [remarks.map((remark, at) => `[${at + 1}] ${remark}\n`).join('')];
