/** What was run: settings, changes, faults, where the numbers come from and how to get them again. */
import { faultWords } from '../../kinds/form/fault-words.ts';
import { figureOf, percentOf, secondsOf } from '../../lib/figures.ts';
import { pathOf, valueAt } from '../../lib/pointer.ts';
import { elementName } from '../../model/graph/element-name.ts';
import { scenarioDefaults } from '../../model/scenario.ts';
import { count, literal, measured, words } from '../cells.ts';
import type { Block, Cell, Section } from '../report.ts';
import type { Subject } from '../subject.ts';
import { commonWords } from '../words/common.ts';
import { runWords as texts } from '../words/run.ts';

type Fact = readonly [string, Cell];

export const runSection = (subject: Subject): Section => ({
  id: 'run',
  title: subject.say(texts.title),
  blocks: [
    ...(subject.scenario?.description ? [{ kind: 'words', text: subject.scenario.description } satisfies Block] : []),
    { kind: 'facts', facts: factsOf(subject) },
    { kind: 'words', text: subject.say(repeats(subject) ? texts.repeatMore : texts.repeatOverrides), tone: 'quiet' },
    ...overridesOf(subject),
    ...faultsOf(subject),
  ],
});

/** Changes that somebody made beside the scenario have no flag. */
const repeats = ({ request }: Subject): boolean => Object.keys(request.overrides ?? {}).length === 0;

const factsOf = (subject: Subject): Fact[] => {
  const { rateFactor, result, say } = subject;
  return [
    [say(texts.scenario), words(scenarioName(subject))],
    [say(texts.load), measured(rateFactor, (value) => `${figureOf(value)} ×`)],
    [say(texts.duration), measured(result.durationSeconds, secondsOf)],
    [say(texts.warmup), measured(result.warmupSeconds, secondsOf)],
    [say(texts.replications), count(result.replications)],
    [say(texts.seed), { text: String(result.seed), value: result.seed }],
    ...precisionOf(subject),
    [say(texts.events), count(result.events)],
    [say(texts.digest), literal(result.digest)],
    ...(repeats(subject) ? [[say(texts.repeat), literal(commandOf(subject))] as const] : []),
  ];
};

export const scenarioName = ({ request, scenario, say }: Subject): string =>
  request.scenario === null ? say(commonWords.asDrawn) : (scenario?.name ?? request.scenario);

const precisionOf = ({ changed, result: { precision }, say }: Subject): Fact[] => {
  if (precision === undefined) return [];
  const target = percentOf(precision.target);
  const { reached, widest } = precision;
  const text = reached ? texts.precisionReached : widest === null ? texts.precisionNothing : texts.precisionMissed;
  const name = widest === null ? '' : elementName(changed, widest.id);
  return [[say(texts.precision), words(say(text, { target, figure: widest?.figure ?? '', name }))]];
};

/** Only what differs from the scenario is a flag. */
const commandOf = ({ rateFactor, request, result, scenario }: Subject): string => {
  const { durationSeconds, replications, seed } = result;
  const warmup = request.warmupSeconds ?? scenario?.warmupSeconds ?? scenarioDefaults.warmupSeconds;
  const flag = (name: string, value: number | string, usual: number | string) =>
    value === usual ? [] : [`--${name} ${value}`];
  const of = { ...scenarioDefaults, ...scenario };
  return [
    'eventwright simulate FILE',
    ...(request.scenario === null ? [] : [`--scenario ${request.scenario}`]),
    ...flag('duration-seconds', durationSeconds, of.durationSeconds),
    ...flag('warmup-seconds', warmup, of.warmupSeconds),
    ...flag('replications', replications, of.replications),
    ...flag('seed', seed, of.seed),
    ...flag('rate-factor', rateFactor, of.rateFactor),
  ].join(' ');
};

const overridesOf = ({ design, request, scenario, say }: Subject): Block[] => {
  const all = Object.entries({ ...scenario?.overrides, ...request.overrides });
  if (all.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: say(texts.overrides),
      columns: [say(texts.field), say(texts.drawn), say(texts.here)],
      rows: all.map(([pointer, value]) => {
        const drawn = valueAt(design, pathOf(pointer));
        return [
          { ...literal(pointer), below: [elementName(design, pathOf(pointer)[1] ?? '')] },
          drawn === undefined ? words(say(texts.notSet), 'quiet') : literal(JSON.stringify(drawn)),
          literal(JSON.stringify(value)),
        ];
      }),
      notes: [],
    },
  ];
};

const faultsOf = ({ changed, scenario, say }: Subject): Block[] => {
  const faults = scenario?.faults ?? [];
  if (faults.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: say(texts.faults),
      columns: [say(texts.fault), say(texts.from), say(texts.to)],
      rows: faults.map(({ kind, target = null, value = 1, atSeconds, forSeconds }) => [
        words(say(faultWords(changed, { kind, target, value }))),
        measured(atSeconds, secondsOf),
        measured(atSeconds + forSeconds, secondsOf),
      ]),
      notes: [],
    },
  ];
};
