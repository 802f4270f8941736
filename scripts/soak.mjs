// @ts-check
// `npm run test:soak`: the proofs with a large count, whole. Stop it whenever you like: it goes on where it was.
// `--minutes 30` ends after that time, `--only properties` runs one of them, `--seed 5` starts from another first seed.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root } from './setup/run.mjs';
import { afterRound, doneOf, nextProof, readProgress, writeProgress } from './soak/progress.mjs';
import { proofs } from './soak/proofs.mjs';

const file = join(root, '.cache/soak.json');
const args = process.argv.slice(2);

/** @param {string} name */
const flag = (name) => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? '') : undefined);

await ensureDependencies();
if (args.includes('--again')) rmSync(file, { force: true });
const only = flag('--only')?.split(',');
const wanted = proofs.filter(({ id }) => only?.includes(id) ?? true);
if (wanted.length < (only?.length ?? 0)) {
  process.stderr.write(`--only knows ${proofs.map(({ id }) => id).join(', ')}.\n`);
  process.exit(2);
}
const endsAt = Date.now() + Number(flag('--minutes') ?? Number.POSITIVE_INFINITY) * 60_000;
let progress = readProgress(file, Number(flag('--seed') ?? 1));
writeProgress(file, progress);
for (let proof = nextProof(wanted, progress); proof && Date.now() < endsAt; proof = nextProof(wanted, progress)) {
  const round = doneOf(progress, proof.id).rounds;
  const seed = progress.firstSeed + round;
  process.stdout.write(`\n── ${proof.title}: round ${round + 1} of ${proof.rounds}, seed ${seed}\n`);
  const started = performance.now();
  const outcome = await proof.run(seed);
  progress = afterRound(progress, proof.id, { ...outcome, seed, seconds: (performance.now() - started) / 1000 });
  writeProgress(file, progress);
}
for (const { id, title, rounds } of proofs) {
  const { rounds: done, seconds, failed, figures } = doneOf(progress, id);
  const counted = Object.entries(figures).map(([name, value]) => `${value} ${name}`);
  const fell = failed.length > 0 ? `; FAILED with the seeds ${failed.join(', ')}` : '';
  process.stdout.write(
    `\n${title}: ${done} of ${rounds} rounds, ${seconds.toFixed(0)} s, ${counted.join(', ')}${fell}`,
  );
}
process.stdout.write('\n');
process.exitCode = proofs.some(({ id }) => doneOf(progress, id).failed.length > 0) ? 1 : 0;
