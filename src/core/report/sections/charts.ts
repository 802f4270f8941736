/** What happened over time where it was most crowded, and where anything was lost. */
import { faultWords } from '../../kinds/form/fault-words.ts';
import { figureOf, rateOf, secondsOf, spanOf } from '../../lib/figures.ts';
import { elementName } from '../../model/graph/element-name.ts';
import { byLoad } from '../../simulation/study/by-load.ts';
import { lostOf } from '../../simulation/study/losses.ts';
import type { Band } from '../../simulation/study/study-series.ts';
import { measured, type Show, words } from '../cells.ts';
import type { Block, Cell, LineChart, Point, Stretch } from '../report.ts';
import type { Subject } from '../subject.ts';
import { chartWords as texts } from '../words/charts.ts';

/** What fits on one page of paper. */
const mostQueues = 6;
const mostLosses = 2;
/** More rows than anybody reads. */
const mostRows = 20;

export const chartBlocks = (subject: Subject): Block[] => {
  const { detail, result, say } = subject;
  const loaded = byLoad(result);
  if (loaded.length === 0) return [];
  const title = { kind: 'heading', text: say(texts.title) } as const;
  if (detail.series.elements.length === 0) return [title, { kind: 'words', text: say(texts.tooMany), tone: 'quiet' }];
  const losing = loaded
    .filter(([, each]) => lostOf(each) > 0)
    .sort(([, one], [, other]) => lostOf(other) - lostOf(one));
  const queues = loaded.slice(0, mostQueues).flatMap(([id]) => chartOf(subject, id, 'waiting') ?? []);
  const losses = losing.slice(0, mostLosses).flatMap(([id]) => chartOf(subject, id, 'lostPerSecond') ?? []);
  const counts = { count: result.replications, bins: detail.series.seconds.length };
  const note = say(texts.note, { ...counts, shown: queues.length, all: loaded.length });
  return [title, { kind: 'charts', charts: [...queues, ...losses], note, table: say(texts.table) }];
};

type Figure = 'waiting' | 'lostPerSecond';
const shows = { waiting: figureOf, lostPerSecond: rateOf };

const chartOf = (subject: Subject, id: string, figure: Figure): LineChart | null => {
  const { analysis, changed, detail, result, say, steady } = subject;
  const element = detail.series.elements.find((each) => each.kind === 'subscription' && each.id === id);
  const band = element?.figures[figure];
  if (band === undefined) return null;
  const faults = faultsOf(subject);
  const points = pointsOf(detail.series.seconds, band);
  const show = shows[figure];
  return {
    title: say(texts[figure], { name: elementName(changed, id) }),
    description: describe(subject, points, show, faults),
    points,
    durationSeconds: result.durationSeconds,
    warmupSeconds: result.warmupSeconds,
    theory: steady && figure === 'waiting' ? (analysis.subscriptions[id]?.meanQueueLength ?? null) : null,
    faults,
    show,
    columns: [say(texts.time), say(texts.mean), say(texts.interval)],
    rows: rowsOf(points, show),
  };
};

const pointsOf = (seconds: Float64Array, { mean, low, high }: Band): Point[] =>
  Array.from(seconds, (at, bin) => ({
    seconds: at,
    mean: mean[bin] ?? Number.NaN,
    low: low[bin] ?? Number.NaN,
    high: high[bin] ?? Number.NaN,
  }));

const faultsOf = ({ changed, result, say }: Subject): Stretch[] =>
  (result.drills ?? []).map((drill) => {
    const [fromSeconds, toSeconds] = [drill.atSeconds, drill.atSeconds + drill.forSeconds];
    const times = { from: secondsOf(fromSeconds), to: secondsOf(toSeconds) };
    return { fromSeconds, toSeconds, name: say(texts.faultSpan, { fault: faultWords(changed, drill), ...times }) };
  });

const describe = (
  { language, result, say }: Subject,
  points: readonly Point[],
  show: Show,
  faults: readonly Stretch[],
): string => {
  const known = points.filter(({ mean }) => !Number.isNaN(mean));
  const [first, last] = [known[0], known[known.length - 1]];
  if (first === undefined || last === undefined) return say(texts.nothing);
  const most = known.reduce((highest, point) => (point.mean > highest.mean ? point : highest), first);
  const after = known.filter(({ seconds }) => seconds > result.warmupSeconds);
  const described = say(texts.described, {
    most: show(most.mean),
    at: secondsOf(most.seconds),
    mean: show(after.reduce((sum, { mean }) => sum + mean, 0) / after.length),
    last: show(last.mean),
  });
  const names = faults.map(({ name }) => name).join(language === 'zh' ? '；' : '; ');
  return faults.length === 0 ? described : `${described} ${say(texts.faults, { faults: names })}`;
};

/** Evenly spread, the last one included. */
const rowsOf = (points: readonly Point[], show: Show): Cell[][] => {
  const count = Math.min(mostRows, points.length);
  const shown = Array.from({ length: count }, (_, row) => Math.round(((row + 1) * points.length) / count) - 1);
  return points
    .filter((_, at) => shown.includes(at))
    .map(({ seconds, mean, low, high }) => [
      measured(seconds, secondsOf),
      Number.isNaN(mean) ? words(figureOf(null)) : measured(mean, show),
      words(Number.isNaN(low) ? figureOf(null) : spanOf(show(low), show(high))),
    ]);
};
