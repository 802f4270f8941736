/** A chart over time as SVG: the mean as a line, its interval as a band, faults shaded, the warm-up and the closed form marked. */
import { type Mark, mark } from '../../picture/mark.ts';
import { ticksUpTo, timesUpTo } from '../charts/ticks.ts';
import type { LineChart, Point } from '../report.ts';

const size = { width: 440, height: 200 };
const inner = { left: 52, top: 10, right: 430, bottom: 172 };

interface Scale {
  readonly x: (seconds: number) => number;
  readonly y: (value: number) => number;
  readonly yTicks: readonly number[];
}

export const chartMark = (chart: LineChart): Mark => {
  const scale = scaleOf(chart);
  return mark(
    'svg',
    { viewBox: `0 0 ${size.width} ${size.height}`, role: 'img', 'aria-label': `${chart.title}. ${chart.description}` },
    ...faults(chart, scale),
    ...axes(chart, scale),
    ...band(chart, scale),
    ...references(chart, scale),
    mark('path', { class: 'line', d: lineOf(chart, scale) }),
  );
};

const scaleOf = ({ durationSeconds, points, theory }: LineChart): Scale => {
  const values = [...points.flatMap(({ mean, high }) => [mean, high]), theory ?? 0];
  const yTicks = ticksUpTo(
    values.reduce((most, value) => (value > most ? value : most), 0),
    4,
  );
  const most = yTicks.at(-1) ?? 1;
  return {
    x: (seconds) => place(inner.left + (seconds / durationSeconds) * (inner.right - inner.left)),
    y: (value) => place(inner.bottom - (Math.max(0, value) / most) * (inner.bottom - inner.top)),
    yTicks,
  };
};

/** A tenth of a pixel is finer than anybody sees. */
const place = (pixels: number): number => Math.round(pixels * 10) / 10;

const faults = ({ durationSeconds, faults: stretches }: LineChart, { x }: Scale): Mark[] =>
  stretches.map(({ fromSeconds, name, toSeconds }) => {
    const [left, right] = [x(Math.min(fromSeconds, durationSeconds)), x(Math.min(toSeconds, durationSeconds))];
    const width = Math.max(1, place(right - left));
    const about = { x: left, y: inner.top, width, height: inner.bottom - inner.top };
    return mark('rect', { class: 'fault', ...about }, mark('title', {}, name));
  });

const axes = ({ durationSeconds, show }: LineChart, { x, y, yTicks }: Scale): Mark[] => [
  ...yTicks.flatMap((tick) => [
    mark('path', { class: 'grid', d: `M${inner.left} ${y(tick)}H${inner.right}` }),
    mark('text', { class: 'tick', x: inner.left - 6, y: place(y(tick) + 3.5), 'text-anchor': 'end' }, show(tick)),
  ]),
  ...timesUpTo(durationSeconds).map(({ seconds, words }) => {
    const about = { class: 'tick', x: x(seconds), y: inner.bottom + 17 };
    return mark('text', { ...about, 'text-anchor': anchor(seconds, durationSeconds) }, words);
  }),
];

/** The last one would stand over the edge. */
const anchor = (tick: number, end: number): string => (tick > end * 0.95 ? 'end' : tick === 0 ? 'start' : 'middle');

/** Unbroken runs of points of which this is known. */
const runsOf = (points: readonly Point[], figure: 'mean' | 'low'): Point[][] => {
  const runs: Point[][] = [];
  let run: Point[] = [];
  for (const point of points) {
    if (Number.isNaN(point[figure])) run = [];
    else if (run.push(point) === 1) runs.push(run);
  }
  return runs;
};

const lineOf = ({ points }: LineChart, { x, y }: Scale): string =>
  runsOf(points, 'mean')
    .map((run) => `M${run.map(({ mean, seconds }) => `${x(seconds)} ${y(mean)}`).join('L')}`)
    .join('');

const band = ({ points }: LineChart, { x, y }: Scale): Mark[] =>
  runsOf(points, 'low').map((run) => {
    const above = run.map(({ high, seconds }) => `${x(seconds)} ${y(high)}`);
    const below = [...run].reverse().map(({ low, seconds }) => `${x(seconds)} ${y(low)}`);
    return mark('path', { class: 'band', d: `M${[...above, ...below].join('L')}Z` });
  });

const references = ({ theory, warmupSeconds }: LineChart, { x, y }: Scale): Mark[] => [
  ...(warmupSeconds > 0
    ? [mark('path', { class: 'warm', d: `M${x(warmupSeconds)} ${inner.top}V${inner.bottom}` })]
    : []),
  ...(theory === null ? [] : [mark('path', { class: 'theory', d: `M${inner.left} ${y(theory)}H${inner.right}` })]),
];
