/** One call of the command line from its words to its exit code. */
import packageFile from '../../package.json' with { type: 'json' };
import { readWords } from './arguments.ts';
import { commands } from './commands/index.ts';
import { helpOf, overview } from './help.ts';
import { laterVerbs } from './later-verbs.ts';
import { unknown } from './numbers.ts';
import { type Complaint, notYet, Refusal } from './refusal.ts';
import { oneLine } from './reporters/one-line.ts';
import type { Terminal } from './terminal.ts';

/** 0 fine; 1 the design falls short; 2 the input or the call is wrong. */
export const runCommandLine = async (words: readonly string[], terminal: Terminal): Promise<number> => {
  try {
    return await answer(words, terminal);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    complain(error.complaints, wantsJson(words), terminal);
    return 2;
  }
};

const answer = async (words: readonly string[], terminal: Terminal): Promise<number> => {
  const [verb, ...rest] = commandFirst(words);
  if (verb === undefined || ['help', '--help', '-h'].includes(verb)) {
    const about = commands.find(({ id }) => id === rest[0]);
    terminal.out(about ? helpOf(about) : overview(commands));
    return verb === undefined ? 2 : 0;
  }
  if (words.includes('--version')) {
    terminal.out(`${packageFile.version}\n`);
    return 0;
  }
  const command = commands.find(({ id }) => id === verb);
  if (!command) {
    if (verb.startsWith('-')) throw unknown(`The flag ${verb}`, verb, ['--help', '--version']);
    if (laterVerbs.includes(verb)) throw notYet(`The command ${verb}`, 'Wait for a later version.');
    throw unknown(`The command “${verb}”`, verb, [...commands.map(({ id }) => id), ...laterVerbs]);
  }
  const { help, ...call } = readWords(command, rest);
  if (!help) return await command.run({ ...call, terminal });
  terminal.out(helpOf(command));
  return 0;
};

/** Flags may stand before the command, too. */
const commandFirst = (words: readonly string[]): readonly string[] => {
  const ids = commands.map(({ id }) => id);
  const at = words.findIndex((word) => ids.includes(word));
  if (at < 1 || !words[0]?.startsWith('--') || words[0] === '--help') return words;
  return [words[at] as string, ...words.slice(0, at), ...words.slice(at + 1)];
};

/** Asked of the words themselves: the call may be too wrong to be read. */
const wantsJson = (words: readonly string[]): boolean =>
  words.some((word, at) => word === '--format=json' || (word === '--format' && words[at + 1] === 'json'));

const complain = (complaints: readonly Complaint[], json: boolean, terminal: Terminal): void => {
  if (json) terminal.out(`${JSON.stringify({ error: complaints[0] }, null, 2)}\n`);
  else for (const complaint of complaints) terminal.err(sentence(complaint));
};

const sentence = ({ message, why, howToFix, file, pointer, line, column }: Complaint): string => {
  const place = file === null || line === null ? '' : `${file}:${line}:${column}: `;
  const where = pointer ? [`at ${pointer}`] : [];
  return `${[`${place}${message}`, ...where, why, howToFix].map(oneLine).join('\n  ')}\n`;
};
