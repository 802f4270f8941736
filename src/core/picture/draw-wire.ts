/** A link of a picture: what it does is said by its colour, its dash and its ends, what it carries by its words. */
import type { LinkKind } from '../model/link.ts';
import { type Colours, mixed } from './colours.ts';
import { drawWords, tidy } from './draw-words.ts';
import { fitted, widthOf } from './letters.ts';
import { type Mark, mark } from './mark.ts';
import type { SceneWire } from './scene/scene.ts';

const colourOf = (kind: LinkKind, colours: Colours): string =>
  kind === 'publish'
    ? mixed(colours['text-quiet'], 0.72, colours['surface-canvas'])
    : kind === 'subscribe'
      ? mixed(colours.topic, 0.58, colours.edge)
      : mixed(colours.service, 0.75, colours.edge);

export const drawWire = (wire: SceneWire, colours: Colours): Mark[] => {
  const { kind, path, backwards } = wire;
  const stroke = colourOf(kind, colours);
  const line = (d: string, more: Mark['attributes']) => mark('path', { d, fill: 'none', stroke, ...more });
  const lines = {
    publish: () => [line(path, { 'stroke-width': 1.6 })],
    subscribe: () => [line(backwards, { 'stroke-width': 1.4, 'stroke-dasharray': '6 4' })],
    // A double line: the call and its reply.
    call: () => [
      line(path, { 'stroke-width': 4.4 }),
      line(path, { 'stroke-width': 1.8, stroke: colours['surface-canvas'] }),
    ],
  };
  return [...lines[kind](), ...drawEnds(wire, stroke, colours)];
};

/** A publication ends in a full head, a subscription taps with a ring and an open head, a call starts with a diamond. */
const drawEnds = ({ kind, start, end }: SceneWire, stroke: string, colours: Colours): Mark[] => {
  const [x, y] = [tidy(end.x - 1), tidy(end.y)];
  const head = `M${tidy(x - 9)} ${tidy(y - 4.5)}L${x} ${y}L${tidy(x - 9)} ${tidy(y + 4.5)}`;
  const round = { 'stroke-linejoin': 'round', 'stroke-linecap': 'round' };
  if (kind !== 'subscribe')
    return [
      ...(kind === 'call' ? [mark('path', { d: `M${start.x} ${start.y}l5 -4l5 4l-5 4Z`, fill: stroke })] : []),
      mark('path', { d: `${head}Z`, fill: stroke, ...(kind === 'publish' && { stroke, ...round }) }),
    ];
  return [
    mark('circle', { cx: start.x + 5, cy: start.y, r: 3, fill: colours.surface, stroke, 'stroke-width': 1.5 }),
    mark('path', { d: head, fill: 'none', stroke, 'stroke-width': 1.7, ...round }),
  ];
};

const letters = { size: 10.5, weight: 420 } as const;

/** The name stands on the line, the rate under it; a rate alone stands on the line itself. */
export const drawLabel = ({ label }: SceneWire, colours: Colours): Mark[] => {
  if (!label) return [];
  const { x, y, width, name, rate } = label;
  const at = { x, width, from: 'middle', ...letters } as const;
  if (name !== '')
    return [
      ...drawWords(name, { ...at, y: y - 7.5, fill: colours['text-quiet'] }),
      ...drawWords(rate, { ...at, y: y + 7.5, fill: colours['text-faint'] }),
    ];
  const wide = widthOf(fitted(rate, width, letters), letters) + 8;
  const ground = { x: tidy(x - wide / 2), y: y - 7, width: tidy(wide), height: 14, rx: 4 };
  return [
    mark('rect', { ...ground, fill: colours['surface-canvas'] }),
    ...drawWords(rate, { ...at, y, fill: colours['text-quiet'] }),
  ];
};
