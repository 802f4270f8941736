/** A node of a picture: its outline, its icon and name, its figures. */
import { type Colours, mixed } from './colours.ts';
import { drawLoad } from './draw-load.ts';
import { drawIcon, drawWords } from './draw-words.ts';
import { icons } from './icons.ts';
import { widthOf, wrapped } from './letters.ts';
import { type Mark, mark } from './mark.ts';
import { lineHeight, nameLines } from './name-lines.ts';
import { outlines, pipeMouth } from './outlines.ts';
import type { SceneNode, SceneSatellite } from './scene/scene.ts';

/** Room between the outline and the words: left, right, and between two lines. */
const room = {
  publisher: { left: 14, right: 26, gap: 5 },
  topic: { left: 20, right: 34, gap: 2 },
  service: { left: 14, right: 14, gap: 5 },
  subscriber: { left: 24, right: 14, gap: 5 },
} as const;
const icon = 15;

export const drawNode = (node: SceneNode, colours: Colours): Mark =>
  mark(
    'g',
    { transform: `translate(${node.x} ${node.y})` },
    mark('title', {}, node.name),
    ...drawShape(node, colours),
    ...drawContent(node, colours),
  );

const drawShape = ({ kind, width, height, lanes }: SceneNode, colours: Colours): Mark[] => {
  const [own, soft] = [colours[kind], colours[`${kind}-soft`]];
  const stroke = { stroke: mixed(own, 0.62, colours.surface), 'stroke-width': 1.5 };
  const fill = kind === 'topic' ? soft : kind === 'service' ? colours.surface : mixed(soft, 0.55, colours.surface);
  const outline = mark('path', { d: outlines[kind](width, height), fill, ...stroke });
  if (kind !== 'topic') return [outline];
  const { x, y, across, down, lines } = pipeMouth(width, height, lanes);
  const inside = mixed(own, 0.22, colours.surface);
  return [
    outline,
    mark('ellipse', { cx: x, cy: y, rx: across, ry: down, fill: inside, ...stroke }),
    ...lines.map(({ path }) => mark('path', { d: path, stroke: mixed(own, 0.55, inside), 'stroke-width': 1.2 })),
  ];
};

const drawContent = ({ kind, width, height, name, load, left, right }: SceneNode, colours: Colours): Mark[] => {
  const { left: from, right: to, gap } = room[kind];
  const free = width - from - to;
  const lines = load ? 3 : 2;
  const step = lineHeight + gap;
  const strong = { size: 12.5, weight: 590 } as const;
  const most = nameLines(kind, height);
  const names = most === 1 ? [name] : wrapped(name, free - icon - 7, most, strong);
  const more = (names.length - 1) * lineHeight;
  const first = height / 2 - ((lines - 1) * step + more) / 2;
  const plain = { size: 12.5, weight: 420 } as const;
  const last = { y: first + more + (lines - 1) * step };
  const rest = free - widthOf(left, plain) - 8;
  return [
    drawIcon(icons[kind], from, first, icon, colours[kind]),
    ...names.flatMap((line, at) =>
      drawWords(line, {
        ...{ x: from + icon + 7, y: first + at * lineHeight, width: free - icon - 7 },
        ...{ ...strong, fill: colours.text },
      }),
    ),
    ...(load ? drawLoad(load, from, first + more + step, free, colours) : []),
    ...drawWords(left, { x: from, ...last, width: free, ...plain, fill: colours.text }),
    ...drawWords(right, {
      x: width - to,
      ...last,
      width: rest,
      from: 'end',
      size: 11.5,
      weight: 420,
      fill: colours['text-quiet'],
    }),
  ];
};

export const drawSatellite = (
  { x, y, width, height, words, rate, arriving }: SceneSatellite,
  colours: Colours,
): Mark => {
  const letters = { size: 11.5, weight: 420, fill: arriving ? colours.text : colours['text-quiet'] } as const;
  const middle = height / 2;
  const rateWidth = widthOf(rate, letters);
  return mark(
    'g',
    { transform: `translate(${x} ${y})` },
    mark('rect', {
      x: 0.6,
      y: 0.6,
      width: width - 1.2,
      height: height - 1.2,
      rx: middle - 0.6,
      fill: mixed(colours['topic-soft'], 0.45, colours['surface-canvas']),
      stroke: mixed(colours.topic, 0.34, colours.surface),
      'stroke-width': 1.2,
      ...(!arriving && { 'stroke-dasharray': '4 3' }),
    }),
    drawIcon(icons.satellite, 12, middle, 13, mixed(colours.topic, 0.7, colours['text-quiet'])),
    ...drawWords(words, { x: 32, y: middle, width: width - 52 - rateWidth, ...letters }),
    ...drawWords(rate, { x: width - 12, y: middle, width: rateWidth + 1, from: 'end', ...letters }),
  );
};
