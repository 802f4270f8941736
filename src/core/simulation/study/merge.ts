/** Parts of a study become its result: a pure function of the replications by their numbers, whatever machine each came from. */
import { ok, type Result, refused } from '../../lib/result.ts';
import type { LoadedPart } from './part.ts';
import { report } from './report.ts';
import type { SimulationResult } from './result.ts';

/** Why parts do not go together; positions are those in the list of parts. */
export type Misfit =
  | { readonly kind: 'other-study' | 'other-version' | 'other-division'; readonly position: number }
  | { readonly kind: 'doubled'; readonly number: number; readonly positions: readonly [number, number] }
  | { readonly kind: 'missing'; readonly numbers: readonly number[]; readonly of: number };

/** The result of one machine that had run all of them. It took as long as the slowest part. */
export const mergeParts = (parts: readonly LoadedPart[]): Result<SimulationResult, Misfit> => {
  const misfit = misfitOf(parts);
  const [first] = parts;
  if (misfit !== null || first === undefined) return refused(misfit ?? { kind: 'missing', numbers: [1], of: 1 });
  const replications = parts.flatMap((part) => part.replications);
  return ok(report(first.program, replications, Math.max(...parts.map(({ wallSeconds }) => wallSeconds))));
};

const misfitOf = (parts: readonly LoadedPart[]): Misfit | null => {
  const [first] = parts;
  if (first === undefined) return null;
  const version = parts.findIndex(({ madeBy }) => madeBy !== first.madeBy);
  if (version > 0) return { kind: 'other-version', position: version };
  const study = parts.findIndex((part) => part.study !== first.study);
  if (study > 0) return { kind: 'other-study', position: study };
  const division = parts.findIndex(({ shard }) => shard.of !== first.shard.of);
  if (division > 0) return { kind: 'other-division', position: division };
  return doubled(parts) ?? missing(parts, first.shard.of);
};

const doubled = (parts: readonly LoadedPart[]): Misfit | null => {
  const seen = new Map<number, number>();
  for (const [position, { shard }] of parts.entries()) {
    const before = seen.get(shard.number);
    if (before !== undefined) return { kind: 'doubled', number: shard.number, positions: [before, position] };
    seen.set(shard.number, position);
  }
  return null;
};

const missing = (parts: readonly LoadedPart[], of: number): Misfit | null => {
  const given = new Set(parts.map(({ shard }) => shard.number));
  const numbers = Array.from({ length: of }, (_, at) => at + 1).filter((number) => !given.has(number));
  return numbers.length === 0 ? null : { kind: 'missing', numbers, of };
};
