import { expect, it } from 'vitest';
import { afterRound, doneOf, nextProof, type Progress } from './progress.mjs';

const fresh: Progress = { firstSeed: 100, proofs: {} };
const round = { seed: 100, ok: true, seconds: 2, figures: { cases: 300 } };

it('adds up rounds, time and figures, and keeps the seeds that failed', () => {
  const after = afterRound(afterRound(fresh, 'files', round), 'files', { ...round, seed: 101, ok: false });
  expect(doneOf(after, 'files')).toEqual({ rounds: 2, seconds: 4, failed: [101], figures: { cases: 600 } });
  expect(fresh.proofs).toEqual({});
});

it('goes on with the proof that is furthest behind its goal, until all are there', () => {
  const proofs = [
    { id: 'files', rounds: 4 },
    { id: 'projects', rounds: 1 },
  ];
  const order: string[] = [];
  let progress = fresh;
  for (let next = nextProof(proofs, progress); next; next = nextProof(proofs, progress)) {
    order.push(next.id);
    progress = afterRound(progress, next.id, round);
  }
  expect(order).toEqual(['files', 'projects', 'files', 'files', 'files']);
});
