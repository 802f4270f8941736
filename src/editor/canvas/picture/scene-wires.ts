/** The lines of a picture with their words. */
import type { Point } from '../../../core/layout/box.ts';
import { type DrawnLink, drawnLinks, foldingOf } from '../../../core/model/folding.ts';
import type { SceneWire } from '../../../core/picture/scene.ts';
import { contextTexts } from '../../app/languages/areas/contexts.ts';
import { figureOf } from '../../ui/figures.ts';
import type { Box } from '../boxes.ts';
import { curveBetween } from '../wires/curve.ts';
import { wordsOn } from '../wires/geometry.ts';
import { summedRate } from '../wires/link-rate.ts';
import type { Drawn } from './drawn.ts';

const labelWidth = 190;

export const sceneWires = (drawn: Drawn, boxes: readonly Box[]): SceneWire[] => {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  return drawnLinks(drawn.design).flatMap((link) => {
    const [from, to] = [byId.get(link.from), byId.get(link.to)];
    return from && to ? [sceneWire(drawn, link, rightEnd(from), leftEnd(to))] : [];
  });
};

const rightEnd = ({ position, width = 0, height = 0 }: Box): Point => ({
  x: position.x + width,
  y: position.y + height / 2,
});

const leftEnd = ({ position, height = 0 }: Box): Point => ({ x: position.x, y: position.y + height / 2 });

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
const wordsOf = ({ design, analysis, say }: Drawn, { id, kind, link }: DrawnLink) => {
  const links = foldingOf(design).bundles.get(id)?.links ?? [id];
  const sum = summedRate(design, analysis, links);
  const rate = sum === null ? '' : `${figureOf(sum)}/s`;
  const name = link ? wordsOn(design, link) : say(contextTexts.links, { count: links.length });
  return name === '' && (rate === '' || kind === 'subscribe') ? null : { name, rate };
};
