/** The outline of each kind of node, so that it is known without its colour: what sends points away, what reads opens towards you, a topic is a pipe. */

import type { Size } from '../../../core/layout/box.ts';
import type { NodeKind } from '../../../core/model/node.ts';
import { outlines, pipeMouth } from '../../../core/picture/outlines.ts';
import styles from './nodes.module.css';

export interface ShapeProps {
  readonly kind: NodeKind;
  readonly size: Size;
  readonly lanes: number;
}

export function Shape({ kind, size: { width, height }, lanes }: ShapeProps) {
  return (
    <svg className={styles.shape} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path className={styles.outline} d={outlines[kind](width, height)} />
      {kind === 'topic' && <PipeMouth width={width} height={height} lanes={lanes} />}
    </svg>
  );
}

/** The open end of the pipe; the lines across it are its lanes, one to a partition. */
function PipeMouth({ width, height, lanes }: { width: number; height: number; lanes: number }) {
  const { x, y, across, down, lines } = pipeMouth(width, height, lanes);
  return (
    <>
      <ellipse className={styles.mouth} cx={x} cy={y} rx={across} ry={down} />
      {lines.map((line) => (
        <path key={line.y} className={styles.lane} d={line.path} />
      ))}
    </>
  );
}
