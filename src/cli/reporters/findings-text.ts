/** Findings for people: what, where, why, what to do. */
import type { PlacedFinding } from '../judgement.ts';
import { type Paint, plain } from './colours.ts';
import { oneLine } from './one-line.ts';

export const findingsText = (findings: readonly PlacedFinding[], paint: Paint = plain): string =>
  [...findings.map((finding) => findingText(finding, paint)), summaryText(findings)].join('\n');

export const findingText = (
  { file, at, severity, rule, message, why, howToFix, suppressed }: PlacedFinding,
  paint: Paint = plain,
): string =>
  [
    `${oneLine(file)}:${at.line}:${at.column}: ${suppressed ? 'accepted ' : ''}${paint(severity, suppressed ? 'quiet' : severity)}: ${paint(oneLine(message.en), 'strong')} ${paint(`[${rule}]`, 'quiet')}`,
    `  at ${oneLine(at.pointer)}`,
    `  ${oneLine(why.en)}`,
    `  ${oneLine(howToFix.en)}`,
    '',
  ].join('\n');

/** How many findings of each severity, accepted ones left out. */
export const summaryOf = (findings: readonly PlacedFinding[]) => {
  const count = (severity: string) => findings.filter((each) => !each.suppressed && each.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
};

const summaryText = (findings: readonly PlacedFinding[]): string => {
  const { error, warning, info } = summaryOf(findings);
  const accepted = findings.filter(({ suppressed }) => suppressed).length;
  return `errors: ${error}, warnings: ${warning}, hints: ${info}${accepted > 0 ? `, accepted: ${accepted}` : ''}\n`;
};
