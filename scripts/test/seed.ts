// Property tests draw the same cases in every run, so that nobody's change fails by chance; SEED=random looks for new ones.
import fc from 'fast-check';

const asked = process.env.SEED ?? '20261121';
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) });
