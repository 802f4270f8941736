/**
 * Events per second on the benchmark networks, beside what anyone can install. Every round runs every engine in turn, and the best round
 * of each is compared: what else runs on a machine can only make an engine slower. Seconds are processor time. The mean response
 * stands beside the speed: engines that simulate the same thing agree on it. What was learnt on the way is in README.md.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findEngines } from './engines.ts';
import { type BenchNetwork, eventsPerArrival, networks } from './networks.ts';

const rounds = Number(process.argv[2] ?? 3);
const directory = mkdtempSync(join(tmpdir(), 'bench-'));
const engines = findEngines(directory);

const compare = (network: BenchNetwork): void => {
  const rate = network.sources.reduce((sum, { ratePerSecond }) => sum + ratePerSecond, 0);
  const eventsPerSecond = rate * eventsPerArrival(network);
  const competitors = engines
    .filter(({ events }) => events / eventsPerSecond > network.shortestSeconds)
    .map((engine) => ({ ...engine, speeds: [] as number[], responses: [] as number[] }));
  for (let round = 0; round <= rounds; round++) {
    for (const { run, events: planned, speeds, responses } of competitors) {
      const { events, seconds, response } = run(network, planned / eventsPerSecond, round);
      // The first round warms up the compilers.
      if (round > 0) speeds.push(events / seconds / 1e6);
      responses.push(response);
    }
  }
  console.log(`${network.name}: ${network.services.length} services, ${network.topics.length} topics`);
  const own = Math.max(...competitors[0]!.speeds);
  for (const { name, speeds, responses } of competitors) {
    const speed = Math.max(...speeds);
    const mean = responses.reduce((sum, each) => sum + each, 0) / responses.length;
    const ratio = name === competitors[0]!.name ? '' : `eventwright is ${(own / speed).toFixed(2)} times as fast`;
    console.log(`  ${name.padEnd(28)}${speed.toFixed(3).padStart(8)} M events/s  mean ${mean.toFixed(1)} ms  ${ratio}`);
  }
};

console.log(`${cpus()[0]?.model ?? 'Unknown processor'}, Node ${process.versions.node}, best of ${rounds} rounds`);
networks.forEach(compare);
rmSync(directory, { recursive: true });
