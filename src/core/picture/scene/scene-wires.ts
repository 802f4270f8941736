/** The lines of a picture with their words. */
import type { Box, Point } from '../../layout/box.ts';
import { curveBetween } from '../../layout/wires/curve.ts';
import { figureOf } from '../../lib/figures.ts';
import { cardId, type DrawnLink, drawnLinks, foldingOf } from '../../model/graph/folding.ts';
import { summedRate } from '../figures/link-rate.ts';
import { wordsOn } from '../places/geometry.ts';
import type { Seen } from '../places/seen.ts';
import type { Drawn } from './drawn.ts';
import type { SceneWire } from './scene.ts';
import { bundleWords } from './scene-texts.ts';

const labelWidth = 190;

export const sceneWires = (drawn: Drawn, seen: readonly Seen[]): SceneWire[] => {
  const byId = new Map(seen.map((box) => [box.type === 'card' ? cardId(box.id) : box.id, box]));
  return drawnLinks(drawn.design).flatMap((link) => {
    const [from, to] = [byId.get(link.from), byId.get(link.to)];
    return from && to ? [sceneWire(drawn, link, rightEnd(from), leftEnd(to))] : [];
  });
};

const rightEnd = ({ x, y, width, height }: Box): Point => ({ x: x + width, y: y + height / 2 });

const leftEnd = ({ x, y, height }: Box): Point => ({ x, y: y + height / 2 });

const sceneWire = (drawn: Drawn, link: DrawnLink, start: Point, end: Point): SceneWire => {
  const shape = drawn.shapes.get(link.id);
  const curve = shape ? undefined : curveBetween(start, end, 0);
  const path = shape?.path ?? curve?.path ?? '';
  const spot = curve ? { ...curve.middle, width: labelWidth } : shape?.label;
  const words = wordsOf(drawn, link);
  return {
    kind: link.kind,
    path,
    backwards: shape?.backwards ?? path,
    start,
    end,
    label: spot && words ? { ...spot, ...words } : null,
  };
};

/** What only repeats a topic's rate is left out. */
const wordsOf = ({ design, analysis, language }: Drawn, { id, kind, link }: DrawnLink) => {
  const links = foldingOf(design).bundles.get(id)?.links ?? [id];
  const sum = summedRate(design, analysis, links);
  const rate = sum === null ? '' : `${figureOf(sum)}/s`;
  const name = link ? wordsOn(design, link) : bundleWords(links.length)[language];
  return name === '' && (rate === '' || kind === 'subscribe') ? null : { name, rate };
};
