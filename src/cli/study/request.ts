/** The flags that say what a study runs, and the program that they and the design make. */
import { pathOf } from '../../core/lib/pointer.ts';
import type { Design } from '../../core/model/design.ts';
import { createLocator } from '../../core/model/text/json-text.ts';
import type { Program } from '../../core/simulation/compile/program.ts';
import { prepare, type StudyRequest } from '../../core/simulation/prepare.ts';
import { type Call, type Flag, flagValue } from '../command.ts';
import type { DesignInput } from '../design-input.ts';
import { numberOf } from '../numbers.ts';
import { refuse, refuseInput } from '../refusal.ts';

/** Flags of every command that runs a study. */
export const studyFlags: Readonly<Record<string, Flag>> = {
  scenario: { value: 'ID', help: 'scenario of the design; without it none is used' },
  'duration-seconds': { value: 'N', help: 'simulated time of one replication' },
  'warmup-seconds': { value: 'N|auto', help: 'time that is cut from the estimates' },
  replications: { value: 'N', help: 'number of independent runs' },
  seed: { value: 'N', help: 'seed; the same seed gives the same numbers everywhere' },
  'rate-factor': { value: 'X', help: 'factor on all arrival rates' },
  workers: { value: 'N', help: 'number of threads (all cores); 1 runs in the main thread' },
};

export const requestOf = (call: Call): StudyRequest => {
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

export const workersOf = (call: Call): number =>
  numberOf(call, 'workers', { least: 1, whole: true }) ?? call.terminal.cores;

/** What cannot be run is refused, at its place. */
export const preparedOf = (request: StudyRequest, { design, file, text }: DesignInput): Program => {
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
