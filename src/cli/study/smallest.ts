/** `simulate --smallest`: the fewest replicas, or the least concurrency, and partitions with which every objective is kept. */
import { wantedWorkers } from '../../core/queueing/levers/wanted-workers.ts';
import type { StudyRequest } from '../../core/simulation/prepare.ts';
import type { Sizes, SizingChoice } from '../../core/simulation/sizing/knobs.ts';
import { seenBy, smallestQuestion } from '../../core/simulation/sizing/question.ts';
import type { Limit } from '../../core/simulation/sizing/raise.ts';
import { type Smallest, searchSmallest } from '../../core/simulation/sizing/smallest.ts';
import { type Trial, trialOf, unstableIn } from '../../core/simulation/sizing/trial.ts';
import { type Call, flagValue, printJson } from '../command.ts';
import type { DesignInput } from '../design-input.ts';
import { refuse } from '../refusal.ts';
import { fixedStudy } from './fixed.ts';
import { preparedOf } from './request.ts';

/** More of one number than these are not asked for. */
const most = 64;
const mostStudies = 60;

const choiceOf = (call: Call): SizingChoice => {
  const grow = flagValue(call, 'smallest');
  if (grow === 'replicas' || grow === 'concurrency') return { grow, partitions: true, shrink: false, most };
  throw refuse(
    `--smallest is “${grow}”.`,
    'It says which number of services and subscribers may grow.',
    'Write --smallest replicas or --smallest concurrency.',
  );
};

/** Exit code 1 where it cannot be reached. */
export const smallestStudy = async (call: Call, request: StudyRequest, input: DesignInput): Promise<number> => {
  const choice = choiceOf(call);
  const { names } = preparedOf(request, input);
  const seen = seenBy(input.design, request);
  if (!seen.ok) throw new Error('what is prepared is also seen');
  const wanted = wantedWorkers(seen.value.design, seen.value.rateFactor);
  const study = async (overrides: Sizes): Promise<Trial> => {
    const program = preparedOf({ ...request, overrides }, input);
    const unstable = unstableIn(program);
    return unstable.length > 0 ? { because: unstable, result: null } : trialOf(await fixedStudy(call, program));
  };
  const found = await searchSmallest(smallestQuestion(seen.value, choice, wanted, mostStudies), study);
  if (call.format === 'json') {
    const { sizes: _, ...told } = found;
    printJson(call, { objectives: names.objectives.map(({ id }) => id), ...told });
  } else call.terminal.out(smallestText(found));
  return found.met ? 0 : 1;
};

const smallestText = ({ changes, ended, limits, met, steps }: Smallest): string => {
  const simulated = steps.filter((step) => step.simulated).length;
  return [
    `${steps.length} designs tried, ${simulated} of them simulated`,
    '',
    ...(ended === 'unreachable' ? ['There is no such design:', ...limits.map(limitText)] : []),
    ...(ended === 'budget' ? ['The search was given up after as many studies as it may run.'] : []),
    ...(met && changes.length === 0 ? ['Every objective is met as drawn.'] : []),
    ...(met && changes.length > 0 ? ['Every objective is met with:'] : []),
    ...changes.map(({ pointer, from, to }) => `${pointer} ${from} -> ${to}`),
    '',
  ].join('\n');
};

const limitWords: Readonly<Record<Limit['kind'], string>> = {
  most: `its number is at the most that is tried`,
  fixed: 'its scenario sets the number that would have to grow',
  external: 'others run it',
  keys: 'its keys crowd on few partitions, which more of them do not split',
  partitions: 'each partition is worked on by one at a time, and their number stays',
  'rate-limit': 'the call has a rate limit',
  pool: 'the call has no more than its pool in flight',
  messages: 'too few messages were simulated to say how slow the slowest are at most; simulate for longer',
  work: 'nobody waits there: the work itself takes that long, or the load does not bring what is asked for',
};

const limitText = ({ kind, of, pointer, value }: Limit): string =>
  `${of}: ${limitWords[kind]}${pointer === null ? '' : ` (${pointer}: ${value})`}`;
