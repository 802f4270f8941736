/** From a design and a scenario to the program of a study: overrides applied, defaults filled in, faults looked at. */
import { pointerOf } from '../lib/pointer.ts';
import { ok, type Result, refused } from '../lib/result.ts';
import { fill, verbatim } from '../lib/text.ts';
import type { Design } from '../model/design.ts';
import { overridden } from '../model/overrides.ts';
import { type Fault, type Scenario, scenarioDefaults } from '../model/scenario.ts';
import type { Problem } from '../model/text/problem.ts';
import { lowerDesign } from '../network/lower.ts';
import type { Plan, PlanFault } from '../network/plan.ts';
import { compilePlan } from './compile/compile.ts';
import type { Program, RunSettings } from './compile/program.ts';
import { canHit, canHitTexts } from './faults.ts';
import { mostTokens } from './kernel/room.ts';

/** What to run: a scenario of the design or none, and fields that override the scenario's. */
export interface StudyRequest extends Partial<Omit<RunSettings, 'scenario'>> {
  readonly scenario: string | null;
  /** By JSON pointer, after those of the scenario: the same design with some fields changed. */
  readonly overrides?: Readonly<Record<string, unknown>>;
  /** After those of the scenario: what somebody does to a run while it goes on. */
  readonly faults?: readonly Fault[];
}

/**
 * The program of a study of a valid design, or why there is none: an unknown scenario, a fault of something that it cannot hit. What is
 * wrong with the request and not with the design has an empty pointer.
 */
export const prepare = (design: Design, request: StudyRequest): Result<Program, readonly Problem[]> => {
  const scenario = request.scenario === null ? {} : ownValue(design.scenarios, request.scenario);
  if (scenario === undefined) return refused([unknownScenario(design, request.scenario as string)]);
  const problems = [
    ...faultProblems(design, scenario.faults ?? [], ['scenarios', request.scenario ?? '', 'faults']),
    ...faultProblems(design, request.faults ?? [], null),
  ];
  if (problems.length > 0) return refused(problems);
  const changed = overridden(design, { ...scenario.overrides, ...request.overrides });
  if (!changed.ok) return changed;
  const settings = settingsOf(request, scenario);
  const unfit = settingsProblems(settings, request);
  if (unfit.length > 0) return refused(unfit);
  const plan = lowerDesign(changed.value, {
    rateFactor: settings.rateFactor,
    faults: [...(scenario.faults ?? []), ...(request.faults ?? [])].map(loweredFault),
    seed: settings.seed,
  });
  const workers = workersOf(plan);
  if (workers > mostTokens) return refused([tooManyWorkers(workers)]);
  const program = compilePlan(plan, settings);
  return program.tables.burst * 2 > mostTokens ? refused([tooMuchAtOnce(program.tables.burst)]) : ok(program);
};

/** Of all nodes: those of a pool, else those of each subscription and call. */
const workersOf = ({ nodes, subscriptions, calls }: Plan): number =>
  nodes.reduce((sum, node) => sum + (node.sharedWorkers ? node.replicas * node.concurrency : 0), 0) +
  [...subscriptions, ...calls].reduce((sum, work) => sum + (nodes[work.node]!.sharedWorkers ? 0 : work.servers), 0);

const tooManyWorkers = (count: number): Problem => ({
  what: fill({ en: 'All nodes together have {count} workers.', zh: '所有节点共有 {count} 个工作者。' }, { count }),
  why: fill(
    {
      en: 'No more than {most} messages can be followed at once, so more workers than that would never be busy.',
      zh: '同时最多跟踪 {most} 条消息，更多的工作者永远不会忙碌。',
    },
    { most: mostTokens },
  ),
  howToFix: {
    en: 'Lower the replicas, the concurrency or the most replicas of the autoscaler.',
    zh: '请减少副本数、并发数或自动伸缩的最多副本数。',
  },
  pointer: '',
});

const tooMuchAtOnce = (count: number): Problem => ({
  what: fill(
    { en: 'One moment of this run may bring {count} messages.', zh: '此次运行的某一时刻可能出现 {count} 条消息。' },
    { count },
  ),
  why: fill(
    { en: 'More than {most} cannot be followed at once.', zh: '无法同时跟踪超过 {most} 条消息。' },
    { most: mostTokens / 2 },
  ),
  howToFix: {
    en: 'Lower the batches, the copies, or the factor of a rate fault on recorded arrivals.',
    zh: '请减小批量、副本数，或作用于记录到达的速率故障倍数。',
  },
  pointer: '',
});

const ownValue = <Value>(map: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined;

const settingsOf = (request: StudyRequest, scenario: Scenario): RunSettings => ({
  scenario: request.scenario,
  durationSeconds: request.durationSeconds ?? scenario.durationSeconds ?? scenarioDefaults.durationSeconds,
  warmupSeconds: request.warmupSeconds ?? scenario.warmupSeconds ?? scenarioDefaults.warmupSeconds,
  replications: request.replications ?? scenario.replications ?? scenarioDefaults.replications,
  seed: request.seed ?? scenario.seed ?? scenarioDefaults.seed,
  rateFactor: request.rateFactor ?? scenario.rateFactor ?? scenarioDefaults.rateFactor,
});

const loweredFault = ({ kind, target, atSeconds, forSeconds, value = 1 }: Fault): PlanFault => ({
  kind,
  target: target ?? null,
  atSeconds,
  forSeconds,
  value,
});

const unknownScenario = (design: Design, id: string): Problem => {
  const known = Object.keys(design.scenarios ?? {});
  return {
    what: fill({ en: 'There is no scenario “{id}”.', zh: '没有场景“{id}”。' }, { id: verbatim(id) }),
    why: { en: 'Nothing says what to run.', zh: '没有说明要运行什么。' },
    howToFix:
      known.length === 0
        ? { en: 'The design has no scenarios: run it without one.', zh: '该设计没有场景：请不带场景运行。' }
        : fill({ en: 'Choose one of: {known}.', zh: '请选择：{known}。' }, { known: known.join(', ') }),
    pointer: '',
  };
};

/** A fault that hits nothing would silently be another scenario. */
const faultProblems = (design: Design, faults: readonly Fault[], list: readonly string[] | null): Problem[] =>
  faults.flatMap((fault, at) =>
    canHit(design, fault.kind, fault.target)
      ? []
      : [wrongTarget(fault, list === null ? '' : pointerOf([...list, String(at)]))],
  );

const wrongTarget = ({ kind, target = '' }: Fault, pointer: string): Problem => ({
  what: fill(
    { en: 'The fault “{kind}” cannot hit “{target}”.', zh: '故障“{kind}”不能作用于“{target}”。' },
    { kind, target: verbatim(target) },
  ),
  why: { en: 'Nothing there could break in this way.', zh: '那里没有会这样出故障的部分。' },
  howToFix: canHitTexts[kind],
  pointer,
});

/** Something must be left to measure. */
const settingsProblems = ({ durationSeconds, warmupSeconds }: RunSettings, request: StudyRequest): Problem[] =>
  warmupSeconds === 'auto' || warmupSeconds < durationSeconds
    ? []
    : [
        {
          what: fill(
            {
              en: 'The warm-up ({warmup} s) is not shorter than the run ({duration} s).',
              zh: '预热（{warmup} 秒）不短于运行时长（{duration} 秒）。',
            },
            { warmup: warmupSeconds, duration: durationSeconds },
          ),
          why: { en: 'Nothing would be left to measure.', zh: '将没有可测量的部分。' },
          howToFix: { en: 'Shorten the warm-up or lengthen the run.', zh: '请缩短预热或延长运行。' },
          pointer:
            request.scenario === null || request.durationSeconds !== undefined || request.warmupSeconds !== undefined
              ? ''
              : pointerOf(['scenarios', request.scenario]),
        },
      ];
