/**
 * What an export of a project costs, from the design to all files with their hashes: `npm run bench -- export 12 108` (services, by the
 * dozen). Processor time, median and best of one run, beside a parser written in Rust (oxc) that only reads the programs that were
 * written: the ratio says more than seconds of a shared machine. The first export of a process pays for compiling our code, too.
 */
import { parseSync } from 'vite';
import { generateProject } from '../src/core/codegen/generate.ts';
import { largeDesign } from '../src/core/model/testing/large-design.ts';

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [12, 108];
const rounds = 7;

/** A domain of the generator has twelve services, publishers and subscribers among its twenty nodes. */
const nodesFor = (services: number): number => Math.max(1, Math.round(services / 12)) * 20;

const timed = <Result>(work: () => Result): { readonly ms: number; readonly result: Result } => {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { ms: (user + system) / 1000, result };
};

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] as number;

for (const services of sizes) {
  const design = largeDesign(nodesFor(services));
  const ours: number[] = [];
  const peers: number[] = [];
  let files = 0;
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    const made = timed(() => generateProject(design, { broker: 'nats' }).files);
    const programs = made.result.filter(({ path }) => path.endsWith('.ts'));
    files = made.result.length;
    bytes = made.result.reduce((sum, { text }) => sum + text.length, 0);
    ours.push(made.ms);
    peers.push(timed(() => programs.map(({ path, text }) => parseSync(path, text).errors.length)).ms);
  }
  const best = Math.min(...ours);
  console.log(
    `${services} services: ${files} files, ${(bytes / 1e6).toFixed(1)} MB; first ${ours[0]?.toFixed(0)} ms, median ${median(ours).toFixed(0)} ms, ` +
      `best ${best.toFixed(0)} ms; ${(best / Math.min(...peers)).toFixed(1)} times as long as oxc parses its programs`,
  );
}
