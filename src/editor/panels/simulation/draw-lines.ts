/** Lines over time on a canvas (uPlot, loaded when the first chart is drawn), in the colours of the theme, as wide as their place. */
import 'uplot/dist/uPlot.min.css';
import type uPlot from 'uplot';
import { figureOf } from '../../../core/lib/figures.ts';

export interface Line {
  readonly name: string;
  readonly waiting: Float64Array;
}

const colours = ['--accent', '--subscriber', '--publisher', '--topic', '--error', '--service'];
const height = 200;

/** Draws, and again whenever the theme changes; follows the width. The answer takes it away. */
export const drawLines = (place: HTMLElement, seconds: Float64Array, lines: readonly Line[], time: string) => {
  let chart: uPlot | null = null;
  let gone = false;
  const draw = async (): Promise<void> => {
    const { default: Plot } = await import('uplot');
    if (gone) return;
    chart?.destroy();
    const data = [seconds, ...lines.map(({ waiting }) => waiting)] as unknown as uPlot.AlignedData;
    chart = new Plot(optionsOf(place, lines, time), data, place);
  };
  const widths = new ResizeObserver(() => chart?.setSize({ width: place.clientWidth, height }));
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

const optionsOf = (place: HTMLElement, lines: readonly Line[], time: string): uPlot.Options => {
  const theme = getComputedStyle(document.documentElement);
  const colour = (name: string) => theme.getPropertyValue(name).trim();
  const axis: uPlot.Axis = {
    stroke: colour('--text-quiet'),
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { stroke: colour('--line'), width: 1 },
    font: `11px ${colour('--font')}`,
  };
  return {
    width: place.clientWidth,
    height,
    scales: { x: { time: false }, y: { range: (_, __, most) => [0, Math.max(1, most * 1.05)] } },
    axes: [
      { ...axis, values: (_, ticks) => ticks.map((tick) => `${tick} s`) },
      { ...axis, size: 62, values: (_, ticks) => ticks.map(figureOf) },
    ],
    series: [
      { label: time, value: (_, value) => (value === null ? '' : `${value.toFixed(1)} s`) },
      ...lines.map(({ name }, at) => ({
        label: name,
        stroke: colour(colours[at % colours.length] ?? '--accent'),
        width: 1.5,
        points: { show: false },
        value: (_: uPlot, value: number | null) => (value === null ? '' : value.toFixed(2)),
      })),
    ],
  };
};
