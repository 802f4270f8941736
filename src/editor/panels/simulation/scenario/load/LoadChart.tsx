/** The rate of one source over time, drawn in by pointer and by key. */
import { useEffect, useRef } from 'react';
import { figureOf } from '../../../../../core/lib/figures.ts';
import { ticksUpTo } from '../timeline/grid.ts';
import styles from './load.module.css';
import { PointHandle } from './PointHandle.tsx';
import { cornersOf, type Grid, type Point, type Profile } from './profile.ts';
import { usePointPull } from './use-point-pull.ts';

export interface LoadChartProps {
  readonly name: string;
  /** As it is while a point is pulled. */
  readonly load: Profile;
  /** Where the axes end. */
  readonly until: number;
  readonly top: number;
  readonly grid: Grid;
  readonly onPreview: (points: readonly Point[] | null) => void;
  readonly onChange: (points: readonly Point[], visit?: string) => void;
}

export function LoadChart(props: LoadChartProps) {
  const { name, load, until, top, grid } = props;
  const area = useRef<HTMLDivElement>(null);
  const pulling = usePointPull({ ...props, area });
  const focusNext = useRef<number | null>(null);
  useEffect(() => {
    if (focusNext.current === null) return;
    area.current?.querySelectorAll<HTMLElement>('[role="slider"]')[focusNext.current]?.focus();
    focusNext.current = null;
  });
  const change = (points: readonly Point[], visit: string, focus: number | null) => {
    focusNext.current = focus;
    props.onChange(points, visit);
  };
  const x = (seconds: number) => (100 * seconds) / until;
  const y = (rate: number) => Math.max(0, 100 - (100 * rate) / top);
  const corners = cornersOf(load, until);
  const line = [...corners, { ...corners.at(-1), atSeconds: until }]
    .map(({ atSeconds, ratePerSecond = 0 }) => `${x(atSeconds)},${y(ratePerSecond)}`)
    .join(' ');
  return (
    <section className={styles.chart} aria-label={name}>
      {ticksUpTo(top, 4).map((tick) => (
        <span key={tick} className={styles.rate} style={{ top: `${y(tick)}%` }} aria-hidden="true">
          {figureOf(tick)}
          {'/s'}
        </span>
      ))}
      <div ref={area} className={styles.area} {...pulling.handlers} onPointerDown={pulling.begin}>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <polygon points={`0,100 ${line} 100,100`} />
          <polyline points={line} />
        </svg>
        {load.points.map((point, at) => (
          <PointHandle
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what the point is
            key={at}
            at={at}
            points={load.points}
            until={until}
            grid={grid}
            place={{ left: `${x(point.atSeconds)}%`, top: `${y(point.ratePerSecond)}%` }}
            escapes={pulling.escapes}
            onChange={change}
          />
        ))}
      </div>
      {ticksUpTo(until, 6).map((tick) => (
        <span key={tick} className={styles.time} style={{ left: `${x(tick)}%` }} aria-hidden="true">
          {tick}
          {tick > 0 && ' s'}
        </span>
      ))}
    </section>
  );
}
