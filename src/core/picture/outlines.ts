/** The outline of each kind of node, so that it is known without its colour: what sends points away, what reads opens towards you, a topic is a pipe. */
import type { NodeKind } from '../model/node.ts';

const round = 10;
const point = 18;
const pipe = 14;
const mostLanes = 6;

/** The path stays half a pixel inside the box, so that its stroke is whole. */
export const outlines: Readonly<Record<NodeKind, (w: number, h: number) => string>> = {
  publisher: (w, h) =>
    `M${round} 1H${w - point}L${w - 1} ${h / 2}L${w - point} ${h - 1}H${round}Q1 ${h - 1} 1 ${h - round}V${round}Q1 1 ${round} 1Z`,
  topic: (w, h) =>
    `M${pipe} 1H${w - pipe}A${pipe - 1} ${h / 2 - 1} 0 0 1 ${w - pipe} ${h - 1}H${pipe}A${pipe - 1} ${h / 2 - 1} 0 0 1 ${pipe} 1Z`,
  service: (w, h) =>
    `M${round} 1H${w - round}Q${w - 1} 1 ${w - 1} ${round}V${h - round}Q${w - 1} ${h - 1} ${w - round} ${h - 1}H${round}Q1 ${h - 1} 1 ${h - round}V${round}Q1 1 ${round} 1Z`,
  subscriber: (w, h) =>
    `M1 1H${w - round}Q${w - 1} 1 ${w - 1} ${round}V${h - round}Q${w - 1} ${h - 1} ${w - round} ${h - 1}H1L${point - 4} ${h / 2}Z`,
};

/** The open end of a pipe: an ellipse, and across it a line between each two of its lanes, one lane to a partition. */
export const pipeMouth = (width: number, height: number, lanes: number) => {
  const shown = Math.min(lanes, mostLanes);
  const [across, down] = [pipe - 1, height / 2 - 1];
  const middle = { x: width - pipe, y: height / 2 };
  const lines = Array.from({ length: shown - 1 }, (_, number) => {
    const y = ((number + 1) * height) / shown;
    const half = across * Math.sqrt(Math.max(0, 1 - ((y - middle.y) / down) ** 2));
    return { y, path: `M${middle.x - half} ${y}h${2 * half}` };
  });
  return { ...middle, across, down, lines };
};
