/**
 * The engines that the simulation is compared with, as far as they are installed: C++ with a priority queue and by our own algorithm,
 * the scheduler of ns-3 (Debian: libns3-dev), simjs from npm, and SimPy (4, or Debian's python3-simpy3) in the two ways of its manual.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Measured, runEngine } from './engine.ts';
import { asNumbers, type BenchNetwork } from './networks.ts';

export interface Engine {
  readonly name: string;
  /** Events to simulate: enough for a fraction of a second. */
  readonly events: number;
  /** One run of so many simulated seconds; the round chooses the seed, where an engine has one. */
  run(network: BenchNetwork, seconds: number, round: number): Measured;
}

const peers = join(import.meta.dirname, '..', '..', 'bench', 'peers');

/** What a command prints, or null when it cannot be run. */
const printed = (command: string, ...args: string[]): string | null => {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
};

/** All engines that can be had here, ours first; what they need on disk goes into `directory`. */
export const findEngines = (directory: string): Engine[] => {
  const byProgram =
    (command: string, before: readonly string[] = [], after: readonly string[] = []): Engine['run'] =>
    (network, seconds) => {
      const file = join(directory, `${network.name}.txt`);
      writeFileSync(file, asNumbers(network));
      const line = execFileSync(command, [...before, file, String(seconds), ...after], { encoding: 'utf8' });
      const [events, used, response] = line.trim().split(' ').map(Number) as [number, number, number];
      return { events, seconds: used, response };
    };
  const compiled = (source: string, ...flags: string[]): Engine['run'] => {
    const binary = join(directory, source.replace(/\W/g, '-'));
    execFileSync('g++', ['-std=c++20', '-O3', '-o', binary, join(peers, source), ...flags], { stdio: 'inherit' });
    return byProgram(binary);
  };

  const engines: Engine[] = [{ name: 'eventwright', events: 4_000_000, run: runEngine }];
  const compiler = printed('g++', '-dumpfullversion');
  if (compiler !== null) {
    const events = 4_000_000;
    engines.push({ name: `C++ ${compiler}, same algorithm`, events, run: compiled('same-algorithm/queue.cpp') });
    engines.push({ name: `C++ ${compiler}, priority_queue`, events, run: compiled('queue.cpp') });
    if (printed('g++', '-fsyntax-only', '-include', 'ns3/simulator.h', '-x', 'c++', '/dev/null') !== null)
      engines.push({ name: 'ns-3 scheduler', events: 2_000_000, run: compiled('queue-ns3.cpp', '-lns3-core') });
  }
  engines.push({ name: 'simjs', events: 200_000, run: byProgram(process.execPath, [join(peers, 'queue-simjs.mjs')]) });
  const version = 'import simpy; simpy.Environment; print(simpy.__version__)';
  const python = ['/usr/bin/python3', 'python3'].find((command) => printed(command, '-c', version) !== null);
  if (python !== undefined)
    for (const way of ['resource', 'store'])
      engines.push({
        name: `SimPy ${printed(python, '-c', version)}, ${way}`,
        events: 40_000,
        run: byProgram(python, [join(peers, 'queue_simpy.py')], [way]),
      });
  return engines;
};
