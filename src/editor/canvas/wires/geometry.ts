/** A design as its wires see it: boxes, titles of contexts, ends of links, the size of their words. */
import { sizeOf } from '../../../core/kinds/kind/satellite.ts';
import type { Box } from '../../../core/layout/box.ts';
import { wireBetween } from '../../../core/layout/wires/between.ts';
import type { Words } from '../../../core/layout/wires/labels.ts';
import type { Wire } from '../../../core/layout/wires/router.ts';
import type { Geometry } from '../../../core/layout/wires/shape.ts';
import type { Design } from '../../../core/model/design.ts';
import type { Link } from '../../../core/model/link.ts';
import { contextFrames, noteSize, positionsOf } from '../spots.ts';

const letter = { latin: 6.1, wide: 11.5 };
const titleHeight = 32;
const labelHeight = { two: 29, one: 15 };
const rateWidth = 44;

export const geometryOf = (design: Design): Geometry => {
  const positions = positionsOf(design, new Map());
  const frames = contextFrames(design, positions.nodes);
  const boxes = new Map(
    Object.entries(design.nodes ?? {}).map(([id, node]): [string, Box] => [
      id,
      { ...(positions.nodes.get(id) ?? { x: 0, y: 0 }), ...sizeOf(design, id, node) },
    ]),
  );
  const links = Object.entries(design.links ?? {});
  return {
    boxes: [...boxes.values(), ...[...positions.notes.values()].map((at) => ({ ...at, ...noteSize }))],
    titles: [...frames].map(([id, { x, y }]) => ({ x, y, width: titleWidth(design, id), height: titleHeight })),
    wires: links.flatMap(([id, link]) => wireOf(id, link, boxes)),
    words: links.map(([id, link]) => wordsOf(design, id, link)),
  };
};

/** How wide words are drawn, as far as that can be said without a screen. */
export const widthOf = (words: string): number =>
  [...words].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2e7f ? letter.wide : letter.latin), 0);

const titleWidth = (design: Design, id: string): number => {
  const { name = '', owner = '' } = design.contexts?.[id] ?? {};
  return 40 + widthOf(name) + widthOf(owner);
};

const wireOf = (id: string, link: Link, boxes: ReadonlyMap<string, Box>): Wire[] => {
  const [from, to] = [boxes.get(link.from), boxes.get(link.to)];
  return from && to ? [wireBetween(id, link, from, to)] : [];
};

/** A publication says its message over its rate; a subscription its rate, and what it filters. */
const wordsOf = (design: Design, id: string, link: Link): Words => {
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
