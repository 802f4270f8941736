/** Helper lines and equal distances over the design, and frames where the copies of a drag with Alt will stand. */
import { useStore, ViewportPortal } from '@xyflow/react';
import type { Guide } from './alignment.ts';
import styles from './arranging.module.css';
import type { Gap } from './equal-gaps.ts';
import { type Copy, useMarks } from './marks.ts';

/** Half the height of the strokes at the ends of a distance, in pixels of the screen. */
const tick = 5;

export function DragMarks() {
  const { guides, gaps, copies } = useMarks();
  const zoom = useStore((state) => state.transform[2]);
  if (guides.length + gaps.length + copies.length === 0) return null;
  return (
    <ViewportPortal>
      {copies.map((copy) => (
        <CopyFrame key={copy.id} {...copy} />
      ))}
      <svg className={styles.marks} aria-hidden="true">
        <path className={styles.guide} data-guides={guides.length} d={guides.map(lineOf).join('')} />
        <path className={styles.gap} data-gaps={gaps.length} d={gaps.map((gap) => barOf(gap, tick / zoom)).join('')} />
      </svg>
    </ViewportPortal>
  );
}

function CopyFrame({ x, y, width, height, name }: Copy) {
  return (
    <div className={styles.copy} data-copy style={{ transform: `translate(${x}px, ${y}px)`, width, height }}>
      {name}
    </div>
  );
}

const lineOf = ({ axis, at, from, to }: Guide): string =>
  axis === 'x' ? `M${at} ${from}V${to}` : `M${from} ${at}H${to}`;

const barOf = ({ axis, from, to, at }: Gap, half: number): string => {
  const [low, high] = [at - half, at + half];
  return axis === 'x'
    ? `M${from} ${low}V${high}M${from} ${at}H${to}M${to} ${low}V${high}`
    : `M${low} ${from}H${high}M${at} ${from}V${to}M${low} ${to}H${high}`;
};
