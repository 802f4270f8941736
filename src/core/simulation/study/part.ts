/**
 * A study in parts, each run wherever there is a machine: shard `i` of `n` runs the replications i-1, i-1+n, ... of the study, and all
 * parts together give the result of one machine. A part holds the compiled program, so that merging needs no design.
 */
import { ok, type Result, refused } from '../../lib/result.ts';
import { sha256 } from '../../lib/sha256.ts';
import type { Program } from '../compile/program.ts';
import { fromPlain, toPlain } from './plain.ts';
import type { Replication } from './replication.ts';

export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** A part as it is stored: plain JSON. */
export interface Part {
  readonly kind: 'eventwright study part';
  readonly version: 1;
  /** The version of the program that ran it: another one may draw other numbers. */
  readonly madeBy: string;
  readonly shard: Shard;
  readonly wallSeconds: number;
  /** SHA-256 of the program: parts with another one are of another study. */
  readonly study: string;
  readonly program: unknown;
  readonly replications: unknown;
  /** SHA-256 of all the rest. */
  readonly digest: string;
}

/** A part of a study in use. */
export interface LoadedPart {
  readonly shard: Shard;
  readonly madeBy: string;
  readonly study: string;
  readonly wallSeconds: number;
  readonly program: Program;
  readonly replications: readonly Replication[];
}

/** The numbers of the replications of a shard. */
export const indicesOf = ({ number, of }: Shard, replications: number): number[] =>
  Array.from({ length: replications }, (_, index) => index).filter((index) => index % of === number - 1);

/** What there is over time is left out: no result holds them, and they are most of what a replication weighs. */
export const partOf = (
  program: Program,
  shard: Shard,
  replications: readonly Replication[],
  run: Pick<Part, 'madeBy' | 'wallSeconds'>,
): Part => {
  const plainProgram = toPlain(program);
  const light = replications.map((replication) => ({ ...replication, series: null }));
  const part = {
    kind: 'eventwright study part',
    version: 1,
    madeBy: run.madeBy,
    shard,
    wallSeconds: run.wallSeconds,
    study: sha256(JSON.stringify(plainProgram)),
    program: plainProgram,
    replications: toPlain(light),
  } as const;
  return { ...part, digest: sha256(JSON.stringify(part)) };
};

export type NoPart = 'not-a-part' | 'newer' | 'damaged';

/** A part from what was read; whatever was changed since it was written is found by its digest. */
export const loadPart = (read: unknown): Result<LoadedPart, NoPart> => {
  if (typeof read !== 'object' || read === null || !('kind' in read)) return refused('not-a-part');
  const { digest, ...rest } = read as Part;
  if (rest.kind !== 'eventwright study part') return refused('not-a-part');
  if (rest.version !== 1) return refused('newer');
  if (digest !== sha256(JSON.stringify(rest))) return refused('damaged');
  const { shard, madeBy, study, wallSeconds } = rest;
  const program = fromPlain(rest.program) as Program;
  return ok({
    shard,
    madeBy,
    study,
    wallSeconds,
    program,
    replications: fromPlain(rest.replications) as Replication[],
  });
};
