/** How many messages were lost for which reason, as bars; null where none was. */
import { figureOf } from '../../../../core/lib/figures.ts';
import { lossReasons, lossWords, lostBecause } from '../../../../core/simulation/study/losses.ts';
import type { SubscriptionResult } from '../../../../core/simulation/study/result.ts';
import { studyTexts } from '../../../app/languages/areas/study.ts';
import type { Say } from '../../../app/languages/language.ts';
import type { ChartSpec } from '../chart/chart-spec.ts';

export const lossChart = (name: string, results: readonly SubscriptionResult[], say: Say): ChartSpec | null => {
  const lost = lossReasons
    .map((reason) => ({ reason, count: results.reduce((sum, result) => sum + lostBecause(result, reason), 0) }))
    .filter(({ count }) => count > 0);
  if (lost.length === 0) return null;
  const names = lost.map(({ reason }) => say(lossWords[reason]));
  return {
    title: say(studyTexts.losses, { name }),
    x: {
      title: say(studyTexts.reason),
      show: (at) => names[at] ?? '',
      at: names.map((_, at) => at),
      named: true,
      rows: names,
      range: [-0.5, names.length - 0.5],
    },
    y: { title: say(studyTexts.count), show: figureOf },
    series: [{ name: say(studyTexts.count), look: 'bars', values: lost.map(({ count }) => count) }],
  };
};
