/** Paints what is wrong in a live run: breakers that are open, and whoever a fault hits. */
import type { Names } from '../../../core/simulation/compile/program.ts';
import { isActive } from '../../../core/simulation/interventions.ts';
import { BREAKER_CLOSED, BREAKER_OPEN } from '../../../core/simulation/kernel/breaker-records.ts';
import type { Frame } from '../../../core/simulation/trace/frame.ts';
import type { Scene } from './draw-playback.ts';

/** Near the caller, who keeps it. */
const breakerShare = 0.2;

export const drawTroubles = (scene: Scene, names: Names, frame: Frame): void => {
  drawBreakers(scene, names, frame);
  drawFaults(scene, names, frame);
};

/** A ring on each call with a breaker: closed, with a gap, or crossed through. */
const drawBreakers = (scene: Scene, { breakers }: Names, { breakers: states }: Frame): void => {
  const { context, colours, transform, shapes } = scene;
  const radius = 8 * Math.max(0.6, transform[2]);
  breakers.forEach((call, at) => {
    const place = shapes.at(call, breakerShare);
    if (!place) return;
    const [x, y] = onScreen(scene, place);
    const state = states[at] ?? BREAKER_CLOSED;
    const isOpen = state === BREAKER_OPEN;
    context.strokeStyle = isOpen ? colours.failed : state === BREAKER_CLOSED ? colours.done : colours.refused;
    context.fillStyle = colours.surface;
    context.lineWidth = radius / 2.5;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
    context.beginPath();
    context.arc(x, y, radius, 0, (isOpen || state === BREAKER_CLOSED ? 2 : 1.4) * Math.PI);
    context.stroke();
    if (isOpen) stroke(context, [x - radius, y + radius, x + radius, y - radius]);
  });
};

/** A cross over what is down or cut, a broken outline around what does its work badly. */
const drawFaults = (scene: Scene, { faults }: Names, { timeMs }: Frame): void => {
  const { context, colours, transform, boxOf, shapes } = scene;
  context.strokeStyle = colours.failed;
  for (const fault of faults) {
    if (fault.target === null || !isActive(fault, timeMs)) continue;
    const box = boxOf(fault.target);
    const way = box ? null : shapes.at(fault.target, 0.5);
    const size = 10 * Math.max(0.6, transform[2]);
    const gap = 1.2 * size;
    if (box) {
      const [x, y] = onScreen(scene, [box.x, box.y]);
      const [width, height] = [box.width * transform[2], box.height * transform[2]];
      context.lineWidth = 2;
      context.setLineDash([6, 4]);
      context.strokeRect(x - gap, y - gap, width + 2 * gap, height + 2 * gap);
      context.setLineDash([]);
      if (isCut(fault.kind)) cross(context, x + width - 2 * size, y + height / 2, size);
    } else if (way) {
      const [x, y] = onScreen(scene, way);
      cross(context, x, y, size * 0.7);
    }
  }
};

const isCut = (kind: string): boolean => kind.endsWith('-down') || kind === 'link-cut';

const cross = (context: CanvasRenderingContext2D, x: number, y: number, size: number): void => {
  context.lineWidth = size / 3;
  stroke(context, [x - size, y - size, x + size, y + size]);
  stroke(context, [x - size, y + size, x + size, y - size]);
};

const stroke = (context: CanvasRenderingContext2D, [x = 0, y = 0, toX = 0, toY = 0]: readonly number[]): void => {
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(toX, toY);
  context.stroke();
};

const onScreen = ({ transform }: Scene, [x, y]: readonly [number, number]): readonly [number, number] => [
  x * transform[2] + transform[0],
  y * transform[2] + transform[1],
];
