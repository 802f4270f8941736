/** Nodes, notes and cards of a picture over each other as on the canvas: those that were brought to the front come last. */
import type { Colours } from './colours.ts';
import { drawNode, drawSatellite } from './draw-node.ts';
import { drawCard, drawNote } from './draw-surroundings.ts';
import type { Mark } from './mark.ts';
import type { Scene } from './scene/scene.ts';

export const drawPile = ({ notes, cards, satellites, nodes }: Scene, colours: Colours): Mark[] =>
  [
    ...notes.map((note) => ({ z: note.z, mark: drawNote(note, colours) })),
    ...cards.map((card) => ({ z: 0, mark: drawCard(card, colours) })),
    ...satellites.map((satellite) => ({ z: satellite.z, mark: drawSatellite(satellite, colours) })),
    ...nodes.map((node) => ({ z: node.z, mark: drawNode(node, colours) })),
  ]
    .sort((one, other) => (one.z ?? 0) - (other.z ?? 0))
    .map(({ mark }) => mark);
