/**
 * Events per second on three networks, beside what anyone can install: a hand-written C++ program with a priority queue, simjs
 * from npm, and SimPy. Every round runs every engine in turn, and the best round of each is compared: what else runs on a machine
 * can only make an engine slower. What was learnt on the way is in README.md.
 * The mean response stands beside the speed: engines that simulate the same thing agree on it.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Measured, runEngine } from './engine.ts';
import { asNumbers, type BenchNetwork, eventsPerArrival, networks } from './networks.ts';

const rounds = Number(process.argv[2] ?? 3);
const peers = join(import.meta.dirname, '..', '..', 'bench', 'peers');
const directory = mkdtempSync(join(tmpdir(), 'bench-'));
const clock = () => performance.now() / 1000;

interface Engine {
  readonly name: string;
  /** Events to simulate: enough for a fraction of a second. */
  readonly events: number;
  run(network: BenchNetwork, seconds: number, round: number): Measured;
}

const byProgram =
  (command: string, ...first: string[]) =>
  (network: BenchNetwork, seconds: number): Measured => {
    const file = join(directory, `${network.name}.txt`);
    writeFileSync(file, asNumbers(network));
    const printed = execFileSync(command, [...first, file, String(seconds)], { encoding: 'utf8' })
      .trim()
      .split(' ');
    const [events, wall, response] = printed.map(Number) as [number, number, number];
    return { events, seconds: wall, response };
  };

const found = (command: string, ...probe: string[]): boolean => {
  try {
    execFileSync(command, probe, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const engines: Engine[] = [
  {
    name: 'eventwright',
    events: 4_000_000,
    run: (network, seconds, round) => runEngine(network, seconds, round, clock),
  },
];
if (found('g++', '--version')) {
  const binary = join(directory, 'queue');
  execFileSync('g++', ['-O3', '-o', binary, join(peers, 'queue.cpp')]);
  engines.push({ name: 'C++ priority_queue', events: 2_000_000, run: byProgram(binary) });
}
engines.push({ name: 'simjs', events: 200_000, run: byProgram(process.execPath, join(peers, 'queue-simjs.mjs')) });
const python = ['/usr/bin/python3', 'python3'].find(
  (command) => found(command, '-c', 'import simpy') || found(command, '-c', 'import SimPy.Simulation'),
);
if (python !== undefined) {
  engines.push({ name: 'SimPy', events: 40_000, run: byProgram(python, join(peers, 'queue_simpy.py')) });
}

for (const network of networks) {
  const rate = network.sources.reduce((sum, { ratePerSecond }) => sum + ratePerSecond, 0);
  const eventsPerSecond = rate * eventsPerArrival(network);
  const results = engines.map(() => ({ speeds: [] as number[], responses: [] as number[] }));
  for (let round = 0; round <= rounds; round++) {
    engines.forEach((engine, at) => {
      const { events, seconds: wall, response } = engine.run(network, engine.events / eventsPerSecond, round);
      // The first round warms up the compilers.
      if (round > 0) results[at]!.speeds.push(events / wall / 1e6);
      results[at]!.responses.push(response);
    });
  }
  const own = Math.max(...results[0]!.speeds);
  console.log(`${network.name}: ${network.services.length} services, ${network.topics.length} topics`);
  engines.forEach(({ name }, at) => {
    const speed = Math.max(...results[at]!.speeds);
    const response = results[at]!.responses.reduce((sum, each) => sum + each, 0) / (rounds + 1);
    const ratio = at === 0 ? '' : `eventwright is ${(own / speed).toFixed(1)} times as fast`;
    console.log(
      `  ${name.padEnd(20)}${speed.toFixed(3).padStart(8)} M events/s  mean ${response.toFixed(1)} ms  ${ratio}`,
    );
  });
}
rmSync(directory, { recursive: true });
