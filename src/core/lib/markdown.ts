/** Words in Markdown (CommonMark with the tables of GitHub). Names are people's own: nothing in them may become markup. */

/** On one line; nothing in them ends a cell, begins a tag, a link or a mention. */
export const markdownWords = (text: string): string =>
  text
    .replaceAll(/[\r\n]+/g, ' ')
    .replaceAll(/[\\`*_{}[\]()#+!|~$-]/g, (sign) => `\\${sign}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '&#64;');

/** No sign means anything in code but its own end and that of the cell. */
export const markdownCode = (text: string): string => `\`${text.replaceAll(/[`\r\n]/g, ' ').replaceAll('|', '\\|')}\``;
