// Property tests draw the same cases in every run, so that nobody's change fails by chance; SEED=random looks for new ones.
import fc from 'fast-check';
import { askedSeed } from './asked-seed.ts';

if (askedSeed !== undefined) fc.configureGlobal({ seed: askedSeed });
