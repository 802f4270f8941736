/** Findings as workflow commands of GitHub Actions: annotations at the lines of a pull request. Accepted ones are left out. */
import type { PlacedFinding } from '../judgement.ts';
import { oneLine } from './one-line.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

export const findingsGithub = (findings: readonly PlacedFinding[]): string =>
  findings
    .filter(({ suppressed }) => !suppressed)
    .map(
      ({ severity, file, at, rule, message, why, howToFix }) =>
        `::${commands[severity]} file=${property(file)},line=${at.line},col=${at.column},title=${property(rule)}::${data([message, why, howToFix].map(({ en }) => oneLine(en)).join('\n'))}\n`,
    )
    .join('');

/** A line break must not begin a workflow command of its own. */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
