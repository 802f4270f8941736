/** Numbers and choices among the arguments. */
import { nearest } from '../core/lib/nearest.ts';
import { type Call, flagValue } from './command.ts';
import { refuse } from './refusal.ts';

interface Range {
  readonly least: number;
  /** The least itself is no valid value. */
  readonly above?: boolean;
  readonly whole?: boolean;
}

/** The number behind a flag, or undefined where the flag is not given. */
export const numberOf = (call: Call, flag: string, range: Range): number | undefined => {
  const text = flagValue(call, flag);
  return text === undefined ? undefined : number(text, `--${flag}`, range);
};

const number = (text: string, name: string, { least, above = false, whole = false }: Range): number => {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  const fits =
    Number.isFinite(value) && (above ? value > least : value >= least) && (!whole || Number.isSafeInteger(value));
  if (fits) return value;
  const wanted = `a ${whole ? 'whole ' : ''}number ${above ? 'above' : 'of at least'} ${least}`;
  throw refuse(`${name} is “${text}”.`, `It has to be ${wanted}.`, `Write ${wanted}, as in ${name} ${least + 1}.`);
};

/** One of the known words behind a flag. */
export const choiceOf = <Word extends string>(name: string, text: string, known: readonly Word[]): Word => {
  const word = known.find((candidate) => candidate === text);
  if (word !== undefined) return word;
  throw unknown(`${name} “${text}”`, text, known);
};

/** A name that nothing has, with the nearest that something has. */
export const unknown = (what: string, text: string, known: readonly string[]) => {
  const guess = nearest(text, known);
  return refuse(
    `${what} is not known.`,
    'Guessing could answer another question than yours.',
    guess ? `Did you mean “${guess}”?` : `Known: ${known.join(', ') || 'none'}.`,
  );
};
