// @ts-check
// The table of a registry's members, and its place in the folder's README.

/** @typedef {{ id: string, title: string | { en: string }, summary: string | { en: string } }} Member */

const opening = '<!-- catalogue: written by `npm run catalogue` -->';
const closing = '<!-- end of catalogue -->';

/** @param {string | { en: string }} text */
const english = (text) => (typeof text === 'string' ? text : text.en);

/** A bar would end the table's cell. @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** @param {readonly Member[]} members */
export const catalogueTable = (members) =>
  [
    '| id | title | what it is |',
    '|---|---|---|',
    ...members.map(({ id, title, summary }) => `| \`${id}\` | ${cell(english(title))} | ${cell(english(summary))} |`),
  ].join('\n');

/**
 * The README with this catalogue in it: in place of the old one, or at the end where there is none yet.
 * @param {string} readme
 * @param {readonly Member[]} members
 */
export const withCatalogue = (readme, members) => {
  const block = `${opening}\n\n${catalogueTable(members)}\n\n${closing}`;
  const from = readme.indexOf(opening);
  const to = readme.indexOf(closing);
  if (from < 0 || to < from) return `${readme.trimEnd()}\n\n${block}\n`;
  return readme.slice(0, from) + block + readme.slice(to + closing.length);
};
