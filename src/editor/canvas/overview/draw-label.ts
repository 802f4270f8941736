/** The name of what is under the pointer, over everything else: from afar no node has room for it. */
import { areaOf } from './draw-boxes.ts';
import type { Scene } from './scene.ts';

const letters = 12;
const room = { side: 8, height: 24, gap: 6 };
/** Longer names end in dots. */
const longest = 48;

export const drawLabel = ({ context, colours, pointed, named, zoom, shift }: Scene): void => {
  const name = pointed && named(pointed)?.name;
  if (!name) return;
  const words = name.length > longest ? `${name.slice(0, longest - 1)}…` : name;
  context.font = `600 ${letters}px ${colours.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const width = context.measureText(words).width + 2 * room.side;
  const { x, y, width: wide } = areaOf(pointed);
  const { clientWidth } = context.canvas;
  const middle = Math.min(Math.max((x + wide / 2) * zoom + shift.x, width / 2 + 2), clientWidth - width / 2 - 2);
  const top = Math.max(2, y * zoom + shift.y - room.height - room.gap);
  context.fillStyle = colours.text;
  context.beginPath();
  context.roundRect(middle - width / 2, top, width, room.height, 6);
  context.fill();
  context.fillStyle = colours.ground;
  context.fillText(words, middle, top + room.height / 2 + 0.5);
};
