/** One verb of the command line, and one call of it. */
import type { Terminal } from './terminal.ts';

export interface Flag {
  readonly help: string;
  /** The word for its value in the help; a flag without one is a switch. */
  readonly value?: string;
  readonly multiple?: boolean;
  /** Documented, but of a later version: using it is refused. */
  readonly later?: boolean;
}

export type Format = 'text' | 'json' | 'sarif' | 'github' | 'markdown';

export interface Command {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Its arguments, as `FILE...`. */
  readonly arguments: string;
  /** How many arguments it takes. */
  readonly takes: { readonly least: number; readonly most: number };
  /** A call that runs as it stands, in any folder. */
  readonly example: string;
  readonly formats: readonly Format[];
  readonly flags: Readonly<Record<string, Flag>>;
  /** The exit code: 0 fine, 1 the design falls short. What is wrong with the call is thrown as a `Refusal`. */
  readonly run: (call: Call) => number | Promise<number>;
}

export interface Call {
  readonly inputs: readonly string[];
  readonly format: Format;
  /** Values per flag; of a switch the text `true`. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly terminal: Terminal;
}

export const hasFlag = (call: Call, flag: string): boolean => call.values.has(flag);

/** The last value given. */
export const flagValue = (call: Call, flag: string): string | undefined => call.values.get(flag)?.at(-1);

export const printJson = (call: Call, value: unknown): void =>
  call.terminal.out(`${escaped(JSON.stringify(value, largestForInfinite, 2))}\n`);

/** JSON itself leaves signs from U+007F on as they are; some of them steer a terminal or turn its line around. */
const escaped = (json: string): string => json.replaceAll(/[\u007f-\u009f\p{Cf}]/gu, inUnits);

const inUnits = (sign: string): string =>
  sign.replaceAll(/./g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** JSON has no infinity, and its null would say that a figure is not known. */
const largestForInfinite = (_key: string, value: unknown): unknown => (value === Infinity ? Number.MAX_VALUE : value);
