/** Drills: what each fault of the scenario did, and how long it took to get over it. */
import { faultWords } from '../../kinds/form/fault-words.ts';
import { figureOf, secondsOf } from '../../lib/figures.ts';
import { elementName } from '../../model/graph/element-name.ts';
import type { DrillResult } from '../../simulation/study/result.ts';
import { count, estimated, words } from '../cells.ts';
import type { Block, Cell } from '../report.ts';
import type { Subject } from '../subject.ts';
import { resultWords as texts } from '../words/results.ts';

const columns = ['fault', 'when', 'peak', 'peakAt', 'drain', 'lost', 'failedCalls', 'duplicates'] as const;

export const drillTable = (subject: Subject): Block[] => {
  const { result, say } = subject;
  if (result.drills === undefined || result.drills.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: say(texts.drills),
      columns: columns.map((column) => say(texts[column])),
      rows: result.drills.map((drill) => rowOf(subject, drill)),
      notes: [],
    },
  ];
};

const rowOf = (subject: Subject, drill: DrillResult): Cell[] => {
  const { changed, result, say } = subject;
  const { atSeconds, backlogPeak, drainSeconds, failedCalls, forSeconds, lost, notDrained, peakAt } = drill;
  return [
    words(say(faultWords(changed, drill))),
    words(`${secondsOf(atSeconds)} … ${secondsOf(atSeconds + forSeconds)}`),
    estimated(subject, backlogPeak, figureOf),
    words(peakAt === null ? figureOf(null) : elementName(changed, peakAt)),
    notDrained > 0
      ? words(say(texts.notDrained, { count: notDrained, of: result.replications }), 'error')
      : estimated(subject, drainSeconds, secondsOf),
    count(lost),
    count(failedCalls),
    count(drill.duplicates),
  ];
};
