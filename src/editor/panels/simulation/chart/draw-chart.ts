/** Draws a chart on a canvas (uPlot, loaded with the first one) in the colours of the theme, as wide as its place. */
import 'uplot/dist/uPlot.min.css';
import type uPlot from 'uplot';
import { shownValue } from './chart-rows.ts';
import type { ChartSeries, ChartSpec } from './chart-spec.ts';
import { drawMarks, drawShades } from './draw-notes.ts';
import { type ChartTheme, seriesColour, themeNow } from './theme-now.ts';

export const chartHeight = 210;

/** So few points are marked each: the line between them is nobody's measurement. */
const mostPoints = 20;

/** Draws, and again whenever the theme changes; follows the width. The answer takes it away. */
export const drawChart = (place: HTMLElement, spec: ChartSpec): (() => void) => {
  let chart: uPlot | null = null;
  let gone = false;
  const draw = async (): Promise<void> => {
    const { default: Plot } = await import('uplot');
    if (gone) return;
    chart?.destroy();
    chart = new Plot(optionsOf(Plot, place, spec), dataOf(spec), place);
  };
  const widths = new ResizeObserver(() => chart?.setSize({ width: place.clientWidth, height: chartHeight }));
  const themes = new MutationObserver(() => void draw());
  widths.observe(place);
  themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  void draw();
  return () => {
    gone = true;
    widths.disconnect();
    themes.disconnect();
    chart?.destroy();
  };
};

const gaps = (values: ArrayLike<number>): (number | null)[] =>
  Array.from(values, (value) => (Number.isNaN(value) ? null : value));

const hasBand = ({ low, high }: ChartSeries): boolean => low !== undefined && high !== undefined;

/** Every series, and after each that has a band its upper and lower end. */
const dataOf = ({ x, series }: ChartSpec): uPlot.AlignedData => {
  const columns = series.flatMap(({ values, low, high }) =>
    low === undefined || high === undefined ? [gaps(values)] : [gaps(values), gaps(high), gaps(low)],
  );
  return [Array.from(x.at), ...columns];
};

const optionsOf = (Plot: typeof uPlot, place: HTMLElement, spec: ChartSpec): uPlot.Options => {
  const theme = themeNow();
  const { series, bands, strokes } = seriesOf(Plot, spec, theme);
  return {
    width: place.clientWidth,
    height: chartHeight,
    padding: [12, 24, 0, 0],
    scales: {
      x: { time: false, range: () => [...spec.x.range] },
      y: { range: (_, __, most) => [0, most > 0 ? most * 1.08 : 1] },
    },
    axes: axesOf(spec, theme),
    series,
    bands,
    legend: { markers: { dash: (_, at) => strokes[at] ?? 'solid' } },
    cursor: { y: false, drag: { x: false, y: false } },
    hooks: {
      drawClear: [(chart) => drawShades(chart, spec.shades ?? [], theme)],
      draw: [(chart) => drawMarks(chart, spec.marks ?? [], theme)],
    },
  };
};

const axesOf = ({ x, y }: ChartSpec, theme: ChartTheme): uPlot.Axis[] => {
  const axis: uPlot.Axis = {
    stroke: theme.quiet,
    grid: { stroke: theme.line, width: 1 },
    ticks: { stroke: theme.line, width: 1 },
    font: theme.font,
  };
  const named: uPlot.Axis = {
    splits: () => Array.from(x.at),
    values: ({ width }, ticks) => ticks.map((tick) => wrapped(x.show(tick), width / ticks.length)),
    grid: { show: false },
    size: (_, names) => 18 + lineHeight * Math.max(1, ...(names ?? []).map((name) => name.split('\n').length)),
  };
  const scale: uPlot.Axis = { values: (_, ticks) => ticks.map(x.show), size: 30, space: 64 };
  return [
    { ...axis, ...(x.named === true ? named : scale) },
    { ...axis, size: 66, values: (_, ticks) => ticks.map(y.show) },
  ];
};

const dashes = { dashed: [5, 4], dotted: [2, 3] };

type Stroke = 'solid' | keyof typeof dashes;

const strokes: readonly Stroke[] = ['solid', 'dashed', 'dotted'];

/** Several lines differ not by colour alone. */
const strokeOf = ({ look }: ChartSeries, at: number): Stroke => {
  if (look === 'dashes') return 'dashed';
  return (look === 'line' ? strokes[at % strokes.length] : undefined) ?? 'solid';
};

const lineHeight = 14;
const letterWidth = 7;

/** In lines that are no wider than that, as far as words go. */
const wrapped = (name: string, width: number): string =>
  name.split(' ').reduce((lines, word) => {
    const last = lines.slice(lines.lastIndexOf('\n') + 1);
    return `${lines}${(last.length + word.length + 1) * letterWidth > width ? '\n' : ' '}${word}`;
  });

const seriesOf = (Plot: typeof uPlot, spec: ChartSpec, theme: ChartTheme) => {
  const series: uPlot.Series[] = [{ label: spec.x.title, value: (_, at) => (at === null ? '' : spec.x.show(at)) }];
  const bands: uPlot.Band[] = [];
  // Of each of them, as the legend shows it.
  const strokes: Stroke[] = ['solid'];
  spec.series.forEach((each, at) => {
    const colour = seriesColour(theme, at);
    const stroke = strokeOf(each, at);
    strokes.push(stroke);
    series.push({
      label: each.name,
      stroke: colour,
      width: 1.75,
      points: { show: each.look === 'line' && spec.x.at.length <= mostPoints, size: 6, fill: colour },
      value: (_, __, ___, row) => (row === null ? '' : shownValue(each, row, spec.y.show)),
      ...(stroke !== 'solid' && { dash: dashes[stroke] }),
      ...(each.look === 'bars' && { fill: theme.soft(at), width: 1, ...barsOf(Plot, spec) }),
    });
    if (!hasBand(each)) return;
    const edge: uPlot.Series = {
      label: '',
      class: 'band-edge',
      stroke: 'transparent',
      width: 0,
      points: { show: false },
    };
    bands.push({ series: [series.length, series.length + 1], fill: theme.soft(at) });
    series.push(edge, edge);
    strokes.push(stroke, stroke);
  });
  return { series, bands, strokes };
};

/** Named bars stand apart, those of a histogram touch. */
const barsOf = (Plot: typeof uPlot, { x }: ChartSpec) => {
  const paths = Plot.paths.bars?.(x.named === true ? { size: [0.5, 72] } : { size: [1, 400], gap: 1 });
  return paths === undefined ? {} : { paths };
};
