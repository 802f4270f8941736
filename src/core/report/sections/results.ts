/** The results of the simulation, each beside what theory says of it. */
import type { Block, Section } from '../report.ts';
import type { Subject } from '../subject.ts';
import { resultWords as texts } from '../words/results.ts';
import { chartBlocks } from './charts.ts';
import { drillTable } from './drills.ts';
import { flowTable } from './flows.ts';
import { lossBlocks } from './losses.ts';
import { objectiveTable } from './objectives.ts';
import { breakerTable, countTable, nodeTable, requestTable, topicTable } from './other-tables.ts';
import { subscriptionTable } from './subscriptions.ts';

export const resultSection = (subject: Subject): Section => {
  const { result, say, steady } = subject;
  const lead = say(steady ? texts.reading : texts.readingFaults, { count: result.replications });
  return {
    id: 'results',
    title: say(texts.title),
    blocks: [{ kind: 'words', text: lead }, ...tables.flatMap((make) => make(subject))],
  };
};

/** In the order in which a reader asks: is the promise kept, where does it wait, what breaks, what is lost, what else. */
const tables: readonly ((subject: Subject) => readonly Block[])[] = [
  objectiveTable,
  drillTable,
  subscriptionTable,
  chartBlocks,
  lossBlocks,
  flowTable,
  nodeTable,
  topicTable,
  requestTable,
  breakerTable,
  countTable,
];
