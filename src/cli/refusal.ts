/** Why a call cannot be answered (exit code 2): the input or the call itself is wrong. */
import type { Problem } from '../core/model/text/problem.ts';

/** The public JSON form of an error. */
export interface Complaint {
  readonly message: string;
  readonly why: string;
  readonly howToFix: string;
  readonly file: string | null;
  readonly pointer: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

export class Refusal extends Error {
  readonly complaints: readonly Complaint[];

  constructor(complaints: readonly Complaint[]) {
    super(complaints[0]?.message ?? '');
    this.complaints = complaints;
  }
}

/** The call is wrong: nothing to point at in a file. */
export const refuse = (message: string, why: string, howToFix: string, file: string | null = null): Refusal =>
  new Refusal([{ message, why, howToFix, file, pointer: null, line: null, column: null }]);

/** A documented flag, verb or target of a later version; ignoring it would answer another question. */
export const notYet = (what: string, instead: string): Refusal =>
  refuse(
    `${what} is not available yet.`,
    'Leaving it out silently would give another answer than you asked for.',
    instead,
  );

/** The input is wrong, at places of it. */
export const refuseInput = (file: string, problems: readonly Problem[]): Refusal =>
  new Refusal(
    problems.map(({ what, why, howToFix, pointer, at }) => ({
      message: what.en,
      why: why.en,
      howToFix: howToFix.en,
      file,
      pointer,
      line: at?.line ?? null,
      column: at?.column ?? null,
    })),
  );
