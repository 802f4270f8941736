/** Findings as workflow commands of GitHub Actions: annotations at the lines of a pull request. Accepted ones are left out. */
import type { PlacedFinding } from '../judgement.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

export const findingsGithub = (findings: readonly PlacedFinding[]): string =>
  findings
    .filter(({ suppressed }) => !suppressed)
    .map(
      ({ severity, file, at, rule, message, why, howToFix }) =>
        `::${commands[severity]} file=${property(file)},line=${at.line},col=${at.column},title=${property(rule)}::${data(`${message.en}\n${why.en}\n${howToFix.en}`)}\n`,
    )
    .join('');

/** A line break in a user's name must not begin a workflow command of its own. */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
