/** From the words of a call to a command with its values; what is not known is refused with the nearest name. */
import { parseArgs } from 'node:util';
import type { Command, Flag, Format } from './command.ts';
import { choiceOf, unknown } from './numbers.ts';
import { notYet, refuse } from './refusal.ts';

export interface Words {
  readonly inputs: readonly string[];
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly format: Format;
  readonly help: boolean;
}

const common: Readonly<Record<string, Flag>> = {
  format: { value: 'FORMAT', help: 'how the answer is written' },
  help: { help: 'says what the command does, with an example' },
  version: { help: 'prints the version' },
};

/** Everything that may stand behind a verb. */
export const flagsOf = (command: Command): Readonly<Record<string, Flag>> => ({ ...command.flags, ...common });

/** The words behind the verb. */
export const readWords = (command: Command, words: readonly string[]): Words => {
  const flags = flagsOf(command);
  const options = Object.entries(flags).map(([name, { value }]) => [
    name,
    { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: true },
  ]);
  const { tokens, positionals } = parseArgs({
    args: [...words],
    options: { ...Object.fromEntries(options), help: { type: 'boolean', short: 'h', multiple: true } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, readonly string[]>();
  for (const token of tokens)
    if (token.kind === 'option')
      values.set(token.name, valuesAfter(token.name, token.rawName, token.value, flags, values.get(token.name)));
  const format = choiceOf('--format', values.get('format')?.at(-1) ?? 'text', command.formats);
  const help = values.has('help');
  if (!help) count(command, positionals);
  return { inputs: positionals, values, format, help };
};

const valuesAfter = (
  name: string,
  written: string,
  value: string | undefined,
  flags: Readonly<Record<string, Flag>>,
  before: readonly string[] = [],
): readonly string[] => {
  const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
  if (!flag)
    throw unknown(
      `The flag ${written}`,
      `--${name}`,
      Object.keys(flags).map((known) => `--${known}`),
    );
  if (flag.later) throw notYet(`--${name}`, 'Leave it out, or wait for a later version.');
  if (flag.value === undefined && value !== undefined)
    throw refuse(`--${name} takes no value.`, 'It is a switch.', `Write --${name} alone.`);
  if (flag.value !== undefined && value === undefined)
    throw refuse(`--${name} lacks its value.`, `Its value says: ${flag.help}.`, `Write --${name} ${flag.value}.`);
  if (before.length > 0 && !flag.multiple)
    throw refuse(`--${name} is given twice.`, 'Only one of the two could count.', 'Remove one of them.');
  return [...before, value ?? 'true'];
};

const count = (command: Command, inputs: readonly string[]): void => {
  const { least, most } = command.takes;
  const fix = `Write: eventwright ${command.id} ${command.arguments}; - is standard input.`;
  if (inputs.length < least) throw refuse('An argument is missing.', `${command.id} has nothing to work on.`, fix);
  if (inputs.length > most)
    throw refuse(`“${inputs[most]}” is one argument too many.`, `${command.id} takes at most ${most}.`, fix);
  if (inputs.filter((input) => input === '-').length > 1)
    throw refuse('- is given twice.', 'Standard input can be read only once.', 'Remove one of them.');
};
