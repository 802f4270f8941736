/** What the command line says of itself. */
import { flagsOf } from './arguments.ts';
import type { Command } from './command.ts';

export const overview = (commands: readonly Command[]): string =>
  [
    'Eventwright: checks, analyses, simulates and exports designs of event-driven systems.',
    '',
    'Usage: eventwright COMMAND [ARGUMENT...] [--FLAG...]',
    '',
    'Commands:',
    ...columns(commands.map(({ id, arguments: words, summary }) => [`${id} ${words}`.trim(), summary])),
    '',
    'eventwright COMMAND --help says more. Exit codes: 0 fine, 1 the design falls short, 2 the input or the call is',
    'wrong, 130 interrupted. Example, runs as it stands:',
    '',
    '  eventwright examples shop-10 | eventwright analyse -',
    '',
  ].join('\n');

export const helpOf = (command: Command): string => {
  const flags = Object.entries(flagsOf(command)).filter(([, { later }]) => !later);
  return [
    command.summary,
    '',
    `Usage: eventwright ${command.id} ${command.arguments}`.trimEnd(),
    '',
    ...columns(
      flags.map(([name, { value, help }]) => [
        `--${name}${value === undefined ? '' : ` ${value}`}`,
        name === 'format' ? `${help}: ${command.formats.join(', ')}` : help,
      ]),
    ),
    '',
    'Example, runs as it stands:',
    '',
    `  ${command.example}`,
    '',
  ].join('\n');
};

const columns = (rows: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
};
