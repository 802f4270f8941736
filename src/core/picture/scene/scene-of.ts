/** A design as it is drawn: everything in view, at reading size, nothing selected. The page and the terminal make their pictures of it. */
import { seenOf } from '../places/seen.ts';
import { restingPositions } from '../places/spots.ts';
import type { Drawn } from './drawn.ts';
import type { Scene } from './scene.ts';
import { sceneCard } from './scene-card.ts';
import { sceneNode, sceneSatellite } from './scene-node.ts';
import { sceneWires } from './scene-wires.ts';

export const sceneOf = (drawn: Drawn): Scene => {
  const { design } = drawn;
  const seen = seenOf(design, restingPositions(design));
  const nodes = seen.filter(({ type }) => type !== 'context' && type !== 'card' && type !== 'note');
  const areasOf = (type: (typeof seen)[number]['type']) =>
    seen.flatMap(({ type: own, id, x, y, width, height, z }) => (own === type ? [{ id, x, y, width, height, z }] : []));
  return {
    name: design.name,
    regions: areasOf('context').map(({ id, ...area }) => {
      const { name = '', owner = '', color = 'slate' } = design.contexts?.[id] ?? {};
      return { ...area, name, owner, tint: color };
    }),
    cards: areasOf('card').map(({ id, ...area }) => ({ ...area, ...sceneCard(drawn, id) })),
    nodes: nodes.flatMap((node) => (node.hanging ? [] : sceneNode(drawn, node))),
    satellites: nodes.flatMap((node) => (node.hanging ? [sceneSatellite(drawn, node)] : [])),
    notes: areasOf('note').map(({ id, ...area }) => ({ ...area, words: design.notes?.[id]?.text ?? '' })),
    wires: sceneWires(drawn, seen),
  };
};
