/** What lies around and beside the nodes of a picture: regions of contexts, cards of collapsed ones, notes. */
import { type Colours, mixed, tints } from './colours.ts';
import { drawLoad } from './draw-load.ts';
import { drawIcon, drawWords } from './draw-words.ts';
import { icons } from './icons.ts';
import { widthOf, wrapped } from './letters.ts';
import { type Mark, mark } from './mark.ts';
import type { SceneCard, SceneNote, SceneRegion } from './scene/scene.ts';

export const drawRegion = ({ x, y, width, height, name, owner, tint }: SceneRegion, colours: Colours): Mark[] => {
  const own = tints[tint];
  const title = { size: 12, weight: 590 } as const;
  const free = width - 28;
  const shown = Math.min(free, widthOf(name, title));
  return [
    mark('rect', {
      ...{ x: x + 0.75, y: y + 0.75, width: width - 1.5, height: height - 1.5, rx: 11.25 },
      ...{ fill: own, 'fill-opacity': 0.07, stroke: own, 'stroke-opacity': 0.34, 'stroke-width': 1.5 },
    }),
    ...drawWords(name, { x: x + 14, y: y + 17, width: free, ...title, fill: mixed(own, 0.55, colours.text) }),
    ...drawWords(owner, {
      ...{ x: x + 22 + shown, y: y + 17, width: free - shown - 8 },
      ...{ size: 12, weight: 420, fill: colours['text-faint'] },
    }),
  ];
};

/** Two more cards below say that there is more inside. */
export const drawCard = (card: SceneCard, colours: Colours): Mark => {
  const { x, y, width, height, name, tint, contents, load, rate } = card;
  const own = tints[tint];
  const behind = (by: number, share: number) =>
    mark('rect', {
      ...layer(card, by),
      fill: mixed(own, 0.09, colours.surface),
      stroke: mixed(own, share, colours.surface),
    });
  const quiet = { size: 11.5, weight: 420, fill: colours['text-quiet'] } as const;
  const free = width - 26;
  const lines = wrapped(contents, free, 2, quiet);
  const first = height / 2 - (lines.length * 15 + 22) / 2;
  const last = first + 22 + lines.length * 15;
  const bar = load ? free * 0.5 : 0;
  return mark(
    'g',
    { transform: `translate(${x} ${y})` },
    mark('title', {}, name),
    behind(8, 0.28),
    behind(4, 0.42),
    behind(0, 0.62),
    drawIcon(icons.card, 14, first, 16, mixed(own, 0.7, colours.text)),
    ...drawWords(name, { x: 37, y: first, width: width - 49, size: 13, weight: 590, fill: colours.text }),
    ...lines.flatMap((line, at) => drawWords(line, { x: 14, y: first + 21 + at * 15, width: free, ...quiet })),
    ...(load ? drawLoad(load, 14, last, bar, colours) : []),
    ...drawWords(rate, { x: width - 12, y: last, width: free - bar - 8, from: 'end', ...quiet }),
  );
};

const layer = ({ width, height }: SceneCard, by: number) => ({
  ...{ x: by + 0.75, y: by + 0.75, width: width - 1.5, height: height - 1.5, rx: 11.25, 'stroke-width': 1.5 },
});

export const drawNote = ({ x, y, width, height, words }: SceneNote, colours: Colours): Mark => {
  const letters = { size: 12.5, weight: 420 } as const;
  const lineHeight = 16.25;
  const lines = wrapped(words, width - 26, Math.floor((height - 20) / lineHeight), letters);
  const [right, below] = [width - 0.5, height - 0.5];
  return mark(
    'g',
    { transform: `translate(${x} ${y})` },
    mark('path', {
      d: `M3.5 .5H${right - 3}Q${right} .5 ${right} 3.5V${below - 16}Q${right} ${below} ${right - 16} ${below}H3.5Q.5 ${below} .5 ${below - 3}V3.5Q.5 .5 3.5 .5Z`,
      fill: colours['note-soft'],
      stroke: colours['note-line'],
    }),
    ...lines.flatMap((line, at) =>
      drawWords(line, { x: 13, y: 18.5 + at * lineHeight, width: width - 24, ...letters, fill: colours.text }),
    ),
  );
};
