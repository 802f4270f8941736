// @ts-check
// The catalogue of rules for people: every group with its rules, their severities, thresholds and sources.

/**
 * @typedef {{ default: number, title: { en: string }, unit?: string }} Threshold
 * @typedef {{ id: string, severity: string, title: { en: string }, summary: { en: string }, source: string, silentInDraft?: true,
 *   noFix?: { en: string }, settings?: Record<string, Threshold> }} Rule
 * @typedef {{ title: { en: string }, rules: readonly Rule[] }} Group
 */

/** A bar would end the table's cell. @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** @param {Rule} rule */
const thresholds = ({ settings = {} }) =>
  Object.entries(settings)
    .map(([name, { default: value, title, unit }]) => `${title.en}: ${value}${unit ? ` ${unit}` : ''} (\`${name}\`)`)
    .join('; ');

/** @param {Rule} rule */
const row = (rule) =>
  `| \`${rule.id}\`${rule.silentInDraft ? ' ◦' : ''} | ${rule.severity} | ${cell(rule.summary.en)} | ${cell(thresholds(rule))} | ${cell(rule.source)} |`;

/** @param {Group} group */
const section = ({ title, rules }) =>
  [
    `## ${title.en}`,
    '',
    '| rule | severity | what it finds | thresholds | source |',
    '|---|---|---|---|---|',
    ...rules.map(row),
  ].join('\n');

/** @param {readonly Group[]} groups */
export const rulesPage = (groups) => {
  const count = groups.reduce((sum, { rules }) => sum + rules.length, 0);
  return `${[
    '# The rules',
    '',
    '<!-- written by `npm run catalogue` -->',
    '',
    `${count} rules in ${groups.length} groups. A design sets the severity of a rule (\`rules.severity\`), its thresholds`,
    '(`rules.settings`), and accepts single findings with a reason (`rules.suppressions`). `rules.preset` holds all of it to',
    '`recommended` (the default, as below), `strict` (notes are warnings, warnings are errors) or `draft` (rules marked ◦ say nothing).',
    '',
    ...groups.flatMap((group) => [section(group), '']),
  ]
    .join('\n')
    .trimEnd()}\n`;
};
