/** A design as its wires see it: boxes, titles of contexts, ends of links, the size of their words. */
import { noteSizeOf, sizeOf } from '../../kinds/kind/satellite.ts';
import type { Box, Point } from '../../layout/box.ts';
import { wireBetween } from '../../layout/wires/between.ts';
import type { Words } from '../../layout/wires/labels.ts';
import type { Wire } from '../../layout/wires/router.ts';
import type { Geometry } from '../../layout/wires/shape.ts';
import type { Design } from '../../model/design.ts';
import { cardId, type DrawnLink, drawnLinks, foldingOf } from '../../model/graph/folding.ts';
import type { Link } from '../../model/link.ts';
import { contextFrames, restingPositions } from './spots.ts';

const letter = { latin: 6.1, wide: 11.5 };
const titleHeight = 32;
const labelHeight = { two: 29, one: 15 };
const rateWidth = 44;
const bundleWidth = 70;

export const geometryOf = (design: Design): Geometry => {
  const positions = restingPositions(design);
  const frames = contextFrames(design, positions.nodes);
  const boxes = boxesOf(design, positions.nodes, frames);
  const links = drawnLinks(design);
  const titled = [...frames].filter(([id]) => !boxes.has(cardId(id)));
  return {
    boxes: [...boxes.values(), ...[...positions.notes].map(([id, at]) => ({ ...at, ...noteSizeOf(design, id) }))],
    titles: titled.map(([id, { x, y }]) => ({ x, y, width: titleWidth(design, id), height: titleHeight })),
    wires: links.flatMap((link) => wireOf(link, boxes)),
    words: links.map((link) => wordsOf(design, link)),
  };
};

/** All that lies in the way: nodes, and cards where contexts are collapsed. */
const boxesOf = (
  design: Design,
  spots: ReadonlyMap<string, Point>,
  frames: ReadonlyMap<string, Box>,
): ReadonlyMap<string, Box> => {
  const { cards, homes } = foldingOf(design);
  const boxes = new Map<string, Box>();
  for (const [id, node] of Object.entries(design.nodes ?? {}))
    if (!homes.has(id)) boxes.set(id, { ...(spots.get(id) ?? { x: 0, y: 0 }), ...sizeOf(design, id, node) });
  for (const id of cards) {
    const card = frames.get(id);
    if (card) boxes.set(cardId(id), card);
  }
  return boxes;
};

/** How wide words are drawn, as far as that can be said without a screen. */
const widthOf = (words: string): number =>
  [...words].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2e7f ? letter.wide : letter.latin), 0);

const titleWidth = (design: Design, id: string): number => {
  const { name = '', owner = '' } = design.contexts?.[id] ?? {};
  return 40 + widthOf(name) + widthOf(owner);
};

const wireOf = (link: DrawnLink, boxes: ReadonlyMap<string, Box>): Wire[] => {
  const [from, to] = [boxes.get(link.from), boxes.get(link.to)];
  return from && to ? [wireBetween(link.id, link, from, to)] : [];
};

/** A publication says its message over its rate; a subscription its rate, and what it filters; a bundle how many it holds. */
const wordsOf = (design: Design, { id, link }: DrawnLink): Words => {
  if (!link) return { id, width: bundleWidth, height: labelHeight.two, rank: 2, least: rateWidth };
  const name = wordsOn(design, link);
  const width = Math.max(rateWidth, widthOf(name));
  if (name === '') return { id, width, height: labelHeight.one, rank: 0, least: rateWidth };
  return { id, width, height: labelHeight.two, rank: link.kind === 'publish' ? 2 : 1, least: 60 };
};

/** What a link says beside its rate. */
export const wordsOn = ({ messages }: Design, link: Link): string => {
  if (link.kind === 'publish') return messages?.[link.message]?.name ?? link.message;
  if (link.kind === 'subscribe') return (link.filter ?? []).map((id) => messages?.[id]?.name ?? id).join(', ');
  return link.name ?? '';
};
