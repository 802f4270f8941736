/** Flows by the closed forms: all that one source sets off, until its last reader is done. */
import { durationOf, percentOf } from '../../lib/figures.ts';
import { elementName } from '../../model/graph/element-name.ts';
import type { Lag } from '../../queueing/flows/flow-analysis.ts';
import { measured, words } from '../cells.ts';
import type { Block, Cell } from '../report.ts';
import type { Subject } from '../subject.ts';
import { commonWords } from '../words/common.ts';
import { resultWords as texts } from '../words/results.ts';

export const flowTable = ({ changed, flows, say }: Subject): Block[] => {
  const all = Object.entries(flows?.flows ?? {});
  if (all.length === 0) return [];
  const percentile = ({ exact }: Lag, ms: number | null): Cell =>
    exact || ms === null
      ? measured(ms, durationOf)
      : { text: say(commonWords.nearly, { value: durationOf(ms) }), value: ms };
  return [
    {
      kind: 'table',
      caption: say(texts.flows),
      columns: [
        say(texts.flow),
        say(texts.asynchronous),
        say(texts.done),
        say(texts.p95),
        say(commonWords.p99),
        say(texts.slowestWay),
      ],
      rows: all.map(([id, { asynchronousShare, criticalPath, lag }]) => [
        words(elementName(changed, id)),
        measured(asynchronousShare, percentOf),
        measured(lag.meanMs, durationOf),
        percentile(lag, lag.p95Ms),
        percentile(lag, lag.p99Ms),
        words(criticalPath.links.map((link) => elementName(changed, link)).join(' › ')),
      ]),
      notes: all.some(([, { lag }]) => !lag.exact && lag.p99Ms !== null) ? [say(texts.flowsNote)] : [],
    },
  ];
};
