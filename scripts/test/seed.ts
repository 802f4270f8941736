// Property tests draw the same cases in every run, so that nobody's change fails by chance; SEED=random looks for new ones.
// CASES=1000 asks those that are to be run with a large count for as many.
import fc from 'fast-check';
import { askedCases } from './asked-cases.ts';
import { askedSeed } from './asked-seed.ts';

fc.configureGlobal({
  ...(askedSeed !== undefined && { seed: askedSeed }),
  ...(askedCases !== undefined && { numRuns: askedCases }),
});
