/** The outline of each kind of node, so that it is known without its colour: what sends points away, what reads opens towards you, a topic is a pipe. */

import { nodeKinds } from '../../../core/kinds/kind/node-kinds.ts';
import type { NodeKind } from '../../../core/model/node.ts';
import styles from './nodes.module.css';

const round = 10;
const point = 18;
const pipe = 14;
const mostLanes = 6;

/** The path stays half a pixel inside the box, so that its stroke is whole. */
const outlines: Readonly<Record<NodeKind, (w: number, h: number) => string>> = {
  publisher: (w, h) =>
    `M${round} 1H${w - point}L${w - 1} ${h / 2}L${w - point} ${h - 1}H${round}Q1 ${h - 1} 1 ${h - round}V${round}Q1 1 ${round} 1Z`,
  topic: (w, h) =>
    `M${pipe} 1H${w - pipe}A${pipe - 1} ${h / 2 - 1} 0 0 1 ${w - pipe} ${h - 1}H${pipe}A${pipe - 1} ${h / 2 - 1} 0 0 1 ${pipe} 1Z`,
  service: (w, h) =>
    `M${round} 1H${w - round}Q${w - 1} 1 ${w - 1} ${round}V${h - round}Q${w - 1} ${h - 1} ${w - round} ${h - 1}H${round}Q1 ${h - 1} 1 ${h - round}V${round}Q1 1 ${round} 1Z`,
  subscriber: (w, h) =>
    `M1 1H${w - round}Q${w - 1} 1 ${w - 1} ${round}V${h - round}Q${w - 1} ${h - 1} ${w - round} ${h - 1}H1L${point - 4} ${h / 2}Z`,
};

export function Shape({ kind, lanes = 1 }: { readonly kind: NodeKind; readonly lanes?: number }) {
  const { width, height } = nodeKinds[kind];
  return (
    <svg className={styles.shape} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path className={styles.outline} d={outlines[kind](width, height)} />
      {kind === 'topic' && <PipeMouth width={width} height={height} lanes={lanes} />}
    </svg>
  );
}

/** The open end of the pipe; the lines across it are its lanes, one to a partition. */
function PipeMouth({ width, height, lanes }: { width: number; height: number; lanes: number }) {
  const shown = Math.min(lanes, mostLanes);
  const [across, down] = [pipe - 1, height / 2 - 1];
  const lines = Array.from({ length: shown - 1 }, (_, number) => ((number + 1) * height) / shown);
  return (
    <>
      <ellipse className={styles.mouth} cx={width - pipe} cy={height / 2} rx={across} ry={down} />
      {lines.map((y) => {
        const half = across * Math.sqrt(Math.max(0, 1 - ((y - height / 2) / down) ** 2));
        return <path key={y} className={styles.lane} d={`M${width - pipe - half} ${y}h${2 * half}`} />;
      })}
    </>
  );
}
