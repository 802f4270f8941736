/** Level of detail: figures where they can be read, else only names at a size that can, else bare shapes. */

/** Below this zoom the small figures of a node have less than nine pixels. */
export const figuresFrom = 0.72;
/** From this zoom on, a service has room for the modules inside it. */
export const modulesFrom = 1.3;
/** Below this zoom no name fits its node. */
export const titlesFrom = 0.27;

export type Detail = 'full' | 'titles' | 'shapes';

/** From this zoom on, one figure fits under a name. */
const figureFrom = 0.4;

/** Steps between two doublings of the zoom: sizes that follow the zoom do so in steps, not in every frame. */
const steps = 8;

/** A zoom that changes in steps. */
export const roundedZoom = (zoom: number): number => 2 ** (Math.round(Math.log2(zoom) * steps) / steps);

/** `full`, or the level with the rounded zoom, as `titles 0.42` or `full 1.54`: one string, so that only a new one is told. */
export const detailAt = (zoom: number): string => {
  if (zoom >= figuresFrom && zoom < modulesFrom) return 'full';
  const rounded = roundedZoom(zoom);
  if (zoom >= modulesFrom) return `full ${rounded.toFixed(3)}`;
  return `${zoom >= titlesFrom ? 'titles' : 'shapes'} ${rounded.toFixed(3)}`;
};

/** Letters and lines of a title on the screen, in pixels: from `zoom` on, and further away. */
const titles = [
  { zoom: 0.39, letters: 10.2, line: 12 },
  { zoom: 0, letters: 9.3, line: 10.4 },
] as const;
/** A name of more lines would fill its node from edge to edge. */
const mostLines = 2;
/** Heads of links stay large enough to show the way. */
const largestHead = 1.9;

/** The level, and the custom properties of its styles: one screen pixel, and how many lines of a title fit each height. */
export const stylesOf = (
  detail: string,
): { readonly level: Detail; readonly near: boolean; readonly properties: Record<string, string> } => {
  const [level = 'full', zoom = '1'] = detail.split(' ');
  const scale = Number(zoom);
  const title = titles.find(({ zoom: from }) => scale >= from) ?? titles[0];
  const fitting = (height: number): number => Math.max(1, Math.floor((height * scale) / title.line));
  const lines = (height: number): string => String(Math.min(mostLines, fitting(height)));
  return {
    level: level as Detail,
    near: scale > 1,
    properties: {
      '--pixel': `${(1 / scale).toFixed(3)}px`,
      '--lines-topic': lines(62),
      '--lines-work': lines(80),
      '--lines-note': String(fitting(112)),
      '--breaks-topic': lines(62) === '1' ? 'none' : 'inline',
      '--title-letters': `calc(${title.letters} * var(--pixel))`,
      '--title-line': `calc(${title.line} * var(--pixel))`,
      '--figure': scale >= figureFrom ? 'block' : 'none',
      '--head': Math.min(largestHead, Math.max(1, 0.75 / scale)).toFixed(2),
    },
  };
};
