/** The colours of charts: those of the page, as its theme has them at this moment. */

export interface ChartTheme {
  readonly surface: string;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly fault: string;
  readonly font: string;
  readonly series: readonly string[];
  /** A colour of a series so thin that lines and grid show through. */
  readonly soft: (at: number) => string;
}

const seriesTokens = ['--accent', '--subscriber', '--publisher', '--topic', '--error', '--service'];

export const themeNow = (): ChartTheme => {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const series = seriesTokens.map(colour);
  return {
    surface: colour('--surface'),
    text: colour('--text'),
    quiet: colour('--text-quiet'),
    line: colour('--line'),
    fault: colour('--error'),
    font: `11px ${colour('--font')}`,
    series,
    soft: (at) => `${series[at % series.length]}33`,
  };
};

export const seriesColour = ({ series }: ChartTheme, at: number): string => series[at % series.length] ?? '';
