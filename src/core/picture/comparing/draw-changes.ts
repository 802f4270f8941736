/** What differs, marked where it stands: by colour, by the line around it and by a sign; above it says how much there is of what. */

import type { DifferenceKind } from '../../history/compare.ts';
import { differenceSigns } from '../../history/difference-signs.ts';
import type { Point } from '../../layout/box.ts';
import { type Colours, mixed } from '../colours.ts';
import { drawWords } from '../draw-words.ts';
import { widthOf } from '../letters.ts';
import { type Mark, mark } from '../mark.ts';
import type { SceneChanges, SceneMark } from '../scene/scene.ts';

/** Added to the room above a picture. */
export const legendHeight = 36;

const room = 5;
const dashes: Readonly<Record<DifferenceKind, string>> = {
  added: 'none',
  removed: '7 5',
  changed: '14 4 2 4',
  moved: '2 5',
};

const colourOf = (kind: DifferenceKind, colours: Colours): string =>
  ({
    added: colours.good,
    removed: colours.error,
    changed: colours.warning,
    moved: colours['text-quiet'],
  })[kind];

/** `corner` is the upper left one of the picture. */
export const drawChanges = (
  { marks, lines, traces, legend }: SceneChanges,
  corner: Point,
  colours: Colours,
): Mark[] => [
  ...lines.map(({ kind, path }) =>
    mark('path', {
      ...{ d: path, fill: 'none', stroke: colourOf(kind, colours), 'stroke-width': 3.4 },
      ...{ 'stroke-dasharray': dashes[kind], opacity: 0.75 },
    }),
  ),
  ...traces.flatMap((trace) => drawTrace(trace, colours)),
  ...marks.map((each) => drawMark(each, colours)),
  ...drawLegend(legend, corner, colours),
];

const drawMark = ({ kind, x, y, width, height }: SceneMark, colours: Colours): Mark => {
  const own = colourOf(kind, colours);
  // A ghost: what is gone shines through.
  const ground = { added: own, changed: own, removed: colours['surface-canvas'], moved: 'none' }[kind];
  return mark(
    'g',
    { transform: `translate(${x - room} ${y - room})` },
    mark('rect', {
      ...{ width: width + 2 * room, height: height + 2 * room, rx: 12, fill: ground },
      ...{ 'fill-opacity': kind === 'removed' ? 0.58 : 0.09, stroke: own, 'stroke-width': 2.2 },
      'stroke-dasharray': dashes[kind],
    }),
    ...drawSign(kind, 0, 0, colours),
  );
};

const drawSign = (kind: DifferenceKind, cx: number, cy: number, colours: Colours): Mark[] => [
  mark('circle', { cx, cy, r: 10, fill: colourOf(kind, colours), stroke: colours.surface, 'stroke-width': 1.5 }),
  ...drawWords(differenceSigns[kind], {
    ...{ x: cx, y: cy, width: 20, from: 'middle', size: 15, weight: 590, fill: colours.surface },
  }),
];

/** Where a node stood, and the way that it went. */
const drawTrace = ({ from, to }: SceneChanges['traces'][number], colours: Colours): Mark[] => {
  const look = {
    fill: 'none',
    stroke: colours['text-quiet'],
    'stroke-dasharray': '2 5',
    'stroke-width': 1.4,
    opacity: 0.7,
  };
  const [right, down] = [from.width / 2, from.height / 2];
  const { x, y, width, height } = from;
  return [
    mark('rect', { x, y, width, height, rx: 12, ...look }),
    mark('path', { d: `M${x + right} ${y + down}L${to.x + right} ${to.y + down}`, ...look }),
  ];
};

const drawLegend = (legend: SceneChanges['legend'], corner: Point, colours: Colours): Mark[] => {
  const letters = { size: 12.5, weight: 420 } as const;
  const y = corner.y + 26;
  let x = corner.x + 28;
  return legend.flatMap(({ kind, words }) => {
    const width = widthOf(words, letters) + 1;
    const fill = kind ? mixed(colourOf(kind, colours), 0.8, colours.text) : colours['text-quiet'];
    const at = kind ? x + 26 : x;
    const drawn = [
      ...(kind ? drawSign(kind, x + 10, y, colours) : []),
      ...drawWords(words, { x: at, y, width, ...letters, fill }),
    ];
    x = at + width + 22;
    return drawn;
  });
};
