/** Losses by reason, of those that lost anything. */
import { figureOf } from '../../lib/figures.ts';
import { elementName } from '../../model/graph/element-name.ts';
import { lossReasons, lossWords, lostBecause, lostOf } from '../../simulation/study/losses.ts';
import { count, words } from '../cells.ts';
import type { Block } from '../report.ts';
import type { Subject } from '../subject.ts';
import { commonWords } from '../words/common.ts';
import { resultWords as texts } from '../words/results.ts';

export const lossBlocks = ({ changed, result, say }: Subject): Block[] => {
  const all = Object.entries(result.subscriptions);
  const losing = all.filter(([, each]) => lostOf(each) > 0).sort(([, one], [, other]) => lostOf(other) - lostOf(one));
  if (losing.length === 0) {
    const delivered = all.reduce((sum, [, each]) => sum + each.delivered, 0);
    return [{ kind: 'words', text: say(texts.noLosses, { count: figureOf(delivered) }), tone: 'good' }];
  }
  const reasons = lossReasons.filter((reason) => losing.some(([, each]) => lostBecause(each, reason) > 0));
  return [
    {
      kind: 'table',
      caption: say(texts.losses),
      columns: [say(commonWords.subscription), ...reasons.map((reason) => say(lossWords[reason]))],
      rows: losing.map(([id, each]) => [
        words(elementName(changed, id)),
        ...reasons.map((reason) => count(lostBecause(each, reason))),
      ]),
      notes: [say(texts.deadLettersKept)],
    },
  ];
};
