/** `eventwright simulate`: the discrete-event simulation, the same numbers for any number of threads. */

import { pathOf } from '../../core/lib/pointer.ts';
import type { Design } from '../../core/model/design.ts';
import { createLocator } from '../../core/model/text/json-text.ts';
import type { Program } from '../../core/simulation/compile/program.ts';
import { leftOut } from '../../core/simulation/left-out.ts';
import { prepare, type StudyRequest } from '../../core/simulation/prepare.ts';
import { report } from '../../core/simulation/study/report.ts';
import type { SimulationResult } from '../../core/simulation/study/result.ts';
import { missed } from '../assertion.ts';
import { type Call, type Command, flagValue, printJson } from '../command.ts';
import { type DesignInput, readDesign } from '../design-input.ts';
import { numberOf } from '../numbers.ts';
import { refuse, refuseInput } from '../refusal.ts';
import { simulationText } from '../reporters/simulation-text.ts';
import { runReplications } from '../workers.ts';

export const simulate: Command = {
  id: 'simulate',
  title: 'Simulate',
  summary: 'Runs a design and estimates queues, waits and losses with 95 % intervals.',
  arguments: 'FILE',
  takes: { least: 1, most: 1 },
  example: "eventwright examples cart-3 | eventwright simulate - --replications 5 --assert 'objectives'",
  formats: ['text', 'json'],
  flags: {
    scenario: { value: 'ID', help: 'scenario of the design; without it none is used' },
    'duration-seconds': { value: 'N', help: 'simulated time of one replication' },
    'warmup-seconds': { value: 'N|auto', help: 'time that is cut from the estimates' },
    replications: { value: 'N', help: 'number of independent runs' },
    seed: { value: 'N', help: 'seed; the same seed gives the same numbers everywhere' },
    'rate-factor': { value: 'X', help: 'factor on all arrival rates' },
    workers: { value: 'N', help: 'number of threads (all cores); 1 runs in the main thread' },
    assert: { value: "'p99Ms(ID)<200'", help: "assertion, or 'objectives'; exit code 1 if missed", multiple: true },
    precision: { value: 'X', help: 'relative width of the intervals to reach', later: true },
    'budget-seconds': { value: 'N', help: 'time to spend', later: true },
    shard: { value: 'I/N', help: 'part of the replications', later: true },
    out: { value: 'PART', help: 'file for the part', later: true },
    report: { value: 'FILE.html', help: 'report as a page', later: true },
    series: { value: 'FILE.csv', help: 'queue lengths over time', later: true },
  },
  run: async (call) => {
    const request = requestOf(call);
    const workers = numberOf(call, 'workers', { least: 1, whole: true }) ?? call.terminal.cores;
    const input = await readDesign(call);
    const program = programOf(request, input);
    for (const pointer of leftOut(input.design, program.settings.durationSeconds))
      call.terminal.err(`${pointer} is not simulated yet; the figures are those without it\n`);
    const { replications, wallSeconds } = await runReplications(program, workers, call.terminal, (done) =>
      progress(call, done, program.settings.replications),
    );
    const result = report(program, replications, wallSeconds);
    return judge(call, result);
  },
};

const programOf = (request: StudyRequest, { design, file, text }: DesignInput): Program => {
  const program = prepare(design, request);
  if (program.ok) return program.value;
  const [first] = program.reason;
  if (first?.pointer === '')
    throw refuse(`${blamed(request, design)}: ${first.what.en}`, first.why.en, first.howToFix.en);
  const locate = createLocator(text);
  throw refuseInput(
    file,
    program.reason.map((each) => ({ at: locate(pathOf(each.pointer)), ...each })),
  );
};

/** The flags that a problem of the call is about. */
const blamed = ({ scenario, durationSeconds, warmupSeconds }: StudyRequest, { scenarios }: Design): string => {
  if (scenario !== null && !Object.hasOwn(scenarios ?? {}, scenario)) return '--scenario';
  const times = { '--warmup-seconds': warmupSeconds, '--duration-seconds': durationSeconds };
  return Object.entries(times)
    .flatMap(([flag, value]) => (value === undefined ? [] : [flag]))
    .join(' and ');
};

const requestOf = (call: Call): StudyRequest => {
  const duration = numberOf(call, 'duration-seconds', { least: 0, above: true });
  const replications = numberOf(call, 'replications', { least: 1, whole: true });
  const seed = numberOf(call, 'seed', { least: 0, whole: true });
  const rateFactor = numberOf(call, 'rate-factor', { least: 0 });
  const warmup = flagValue(call, 'warmup-seconds') === 'auto' ? 'auto' : numberOf(call, 'warmup-seconds', { least: 0 });
  return {
    scenario: flagValue(call, 'scenario') ?? null,
    ...(duration !== undefined && { durationSeconds: duration }),
    ...(warmup !== undefined && { warmupSeconds: warmup }),
    ...(replications !== undefined && { replications }),
    ...(seed !== undefined && { seed }),
    ...(rateFactor !== undefined && { rateFactor }),
  };
};

const progress = (call: Call, done: number, of: number): void => {
  if (call.terminal.isWatched) call.terminal.err(done === of ? '\r\u001b[K' : `\r${done} of ${of} replications`);
};

const judge = (call: Call, result: SimulationResult): number => {
  // Judged before anything is printed: an assertion about nothing is a wrong call and gives no result.
  const misses = (call.values.get('assert') ?? []).flatMap((assertion) => missed(result, assertion) ?? []);
  if (call.format === 'json') printJson(call, result);
  else call.terminal.out(simulationText(result));
  for (const miss of misses) call.terminal.err(`missed ${miss}\n`);
  return misses.length > 0 ? 1 : 0;
};
