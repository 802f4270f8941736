/** Objectives: what was asked for, what came of it, and where most of the time goes. */
import { durationOf, percentOf, rateOf } from '../../lib/figures.ts';
import { elementName } from '../../model/graph/element-name.ts';
import type { Objective } from '../../model/scenario.ts';
import type { ObjectiveResult } from '../../simulation/study/result.ts';
import { verdictOf } from '../../simulation/study/verdict.ts';
import { estimated, words } from '../cells.ts';
import type { Block, Cell } from '../report.ts';
import type { Subject } from '../subject.ts';
import { commonWords } from '../words/common.ts';
import { resultWords as texts } from '../words/results.ts';

export const objectiveTable = (subject: Subject): Block[] => {
  const { result, say } = subject;
  const rows = Object.entries(result.objectives).flatMap(([id, each]) => {
    const objective = subject.changed.objectives?.[id];
    return objective === undefined ? [] : [rowOf(subject, id, objective, each)];
  });
  if (rows.length === 0) return [];
  const hasFew = Object.values(result.objectives).some(({ fewCompletions }) => fewCompletions.length > 0);
  return [
    {
      kind: 'table',
      caption: say(texts.objectives),
      columns: [
        say(texts.objective),
        say(texts.asked),
        say(commonWords.p99),
        say(commonWords.throughput),
        say(commonWords.loss),
        say(texts.verdict),
      ],
      rows,
      notes: hasFew ? [say(texts.fewObjective)] : [],
    },
  ];
};

const tones = { met: 'good', missed: 'error', undecided: 'warning' } as const;

const rowOf = (subject: Subject, id: string, objective: Objective, each: ObjectiveResult): Cell[] => {
  const { analysis, changed, flows, say, steady } = subject;
  const { p99Ms, throughputPerSecond, lossFraction, upperBound, fewCompletions } = each;
  const verdict = verdictOf(each);
  const exact = steady ? analysis.objectives[id]?.predictedMs : null;
  const theory = exact ?? flows?.objectiveLags[id]?.p99Ms;
  const way = say(texts.way, { from: elementName(changed, objective.from), to: elementName(changed, objective.to) });
  return [
    { text: elementName(changed, id), below: [way, ...biggestOf(subject, id)] },
    askedOf(subject, objective),
    estimated(subject, p99Ms, durationOf, { theory, exact: typeof exact === 'number', few: fewCompletions.length > 0 }),
    estimated(subject, throughputPerSecond, rateOf),
    estimated(subject, lossFraction, percentOf, { bound: upperBound.lossFraction }),
    words(say(commonWords[verdict]), tones[verdict]),
  ];
};

const askedOf = ({ say }: Subject, objective: Objective): Cell => {
  const { p99Ms, minThroughputPerSecond, maxLossFraction } = objective;
  const [first = say(commonWords.none), ...rest] = [
    ...(p99Ms === undefined ? [] : [say(texts.askedP99, { limit: durationOf(p99Ms) })]),
    ...(minThroughputPerSecond === undefined
      ? []
      : [say(texts.askedThroughput, { limit: rateOf(minThroughputPerSecond) })]),
    ...(maxLossFraction === undefined ? [] : [say(texts.askedLoss, { limit: percentOf(maxLossFraction) })]),
  ];
  return { text: first, below: rest };
};

/** Which hop takes most of the time, where there are several. */
const biggestOf = ({ analysis, changed, say, steady }: Subject, id: string): string[] => {
  const { hops, biggestShare } = analysis.objectives[id] ?? {};
  const share = hops?.find(({ link }) => link === biggestShare)?.share;
  if (!steady || !biggestShare || !hops || hops.length < 2 || typeof share !== 'number') return [];
  return [say(texts.biggest, { name: elementName(changed, biggestShare), share: percentOf(share) })];
};
