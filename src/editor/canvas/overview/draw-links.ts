/** Links from afar: hairlines along the ways that the wires take; where a corner is less than a pixel away from it, a straight line. */

import type { Wire } from '../wires/way.ts';
import type { Scene } from './scene.ts';

/** The further away, the more lines lie on each other: they step back. */
const strength = { near: 0.5, far: 0.26 };

/** More corners than this in view are too many to follow in one frame. */
const mostCorners = 26_000;

export const drawLinks = (scene: Scene): void => {
  const { context, picture, colours, zoom } = scene;
  const inView = picture.wires.filter((wire) => crosses(scene.seen, wire));
  const corners = inView.reduce((sum, { way }) => sum + way.length / 2, 0);
  context.lineWidth = 1 / zoom;
  context.strokeStyle = colours.link;
  context.globalAlpha = Math.max(strength.far, strength.near * Math.min(1, zoom / 0.2));
  trace(context, inView, corners > mostCorners);
  context.globalAlpha = 1;
  if (picture.lit.length === 0) return;
  context.strokeStyle = colours.accent;
  context.lineWidth = 1.5 / zoom;
  trace(
    context,
    picture.lit.filter((wire) => crosses(scene.seen, wire)),
    false,
  );
};

const crosses = (seen: Scene['seen'], { left, right, top, bottom }: Wire): boolean =>
  left <= seen.right && right >= seen.left && top <= seen.bottom && bottom >= seen.top;

const trace = (context: CanvasRenderingContext2D, wires: readonly Wire[], direct: boolean): void => {
  context.beginPath();
  for (const { way } of wires) {
    const last = way.length - 2;
    context.moveTo(way[0] as number, way[1] as number);
    for (let at = direct ? last : 2; at <= last; at += 2) context.lineTo(way[at] as number, way[at + 1] as number);
  }
  context.stroke();
};
