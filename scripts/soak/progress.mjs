// @ts-check
// What a soak has done so far, kept after every round: the next start goes on from there.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Of one proof: rounds done, the time they took, the seeds of those that failed, and figures summed over the rounds.
 * @typedef {{ rounds: number, seconds: number, failed: number[], figures: Record<string, number> }} Done
 * @typedef {{ firstSeed: number, proofs: Record<string, Done> }} Progress
 */

/** @param {string} file @param {number} firstSeed @returns {Progress} */
export const readProgress = (file, firstSeed) =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { firstSeed, proofs: {} };

/** Whole or not at all: a soak is meant to be stopped at any time. @param {string} file @param {Progress} progress */
export const writeProgress = (file, progress) => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, `${JSON.stringify(progress, null, 2)}\n`);
  renameSync(`${file}.part`, file);
};

/** @param {Progress} progress @param {string} id @returns {Done} */
export const doneOf = (progress, id) => progress.proofs[id] ?? { rounds: 0, seconds: 0, failed: [], figures: {} };

/**
 * The progress after one more round.
 * @param {Progress} progress
 * @param {string} id
 * @param {{ seed: number, ok: boolean, seconds: number, figures: Record<string, number> }} round
 * @returns {Progress}
 */
export const afterRound = (progress, id, { seed, ok, seconds, figures }) => {
  const done = doneOf(progress, id);
  const summed = { ...done.figures };
  for (const [name, value] of Object.entries(figures)) summed[name] = (summed[name] ?? 0) + value;
  const next = {
    rounds: done.rounds + 1,
    seconds: done.seconds + seconds,
    failed: ok ? done.failed : [...done.failed, seed],
    figures: summed,
  };
  return { ...progress, proofs: { ...progress.proofs, [id]: next } };
};

/**
 * The proof that is furthest behind its own goal; undefined when all have reached theirs.
 * @template {{ id: string, rounds: number }} Proof
 * @param {readonly Proof[]} proofs
 * @param {Progress} progress
 * @returns {Proof | undefined}
 */
export const nextProof = (proofs, progress) => {
  /** @param {Proof} proof */
  const share = ({ id, rounds }) => doneOf(progress, id).rounds / rounds;
  return proofs.filter((proof) => share(proof) < 1).sort((a, b) => share(a) - share(b))[0];
};
