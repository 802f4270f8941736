/** A point of a load: it takes the focus, and keys move it. */
import { type KeyboardEvent, useRef } from 'react';
import { scenarioTexts } from '../../../../app/languages/areas/scenarios.ts';
import { useSay } from '../../../../app/languages/language.ts';
import { newVisit } from '../../../../session/place.ts';
import { byKey } from './by-key.ts';
import styles from './load.module.css';
import type { Grid, Point } from './profile.ts';

export interface PointHandleProps {
  readonly at: number;
  readonly until: number;
  readonly grid: Grid;
  readonly points: readonly Point[];
  readonly place: { readonly left: string; readonly top: string };
  readonly escapes: (event: KeyboardEvent) => boolean;
  /** With the point that has the focus next, where it is another one. */
  readonly onChange: (points: readonly Point[], visit: string, focus: number | null) => void;
}

export function PointHandle({ at, points, until, grid, place, escapes, onChange }: PointHandleProps) {
  const say = useSay();
  const visit = useRef('');
  const { atSeconds = 0, ratePerSecond = 0 } = points[at] ?? {};
  const onKeyDown = (event: KeyboardEvent) => {
    const done = escapes(event) ? undefined : byKey(event, points, at, until, grid);
    if (done === undefined) return;
    event.preventDefault();
    onChange(done.points, done.focus === null ? visit.current : newVisit(), done.focus);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      data-point={at}
      className={styles.handle}
      style={place}
      aria-label={say(scenarioTexts.point, { number: at + 1, count: points.length })}
      aria-valuemin={0}
      aria-valuenow={ratePerSecond}
      aria-valuetext={say(scenarioTexts.pointValue, { from: String(atSeconds), rate: String(ratePerSecond) })}
      onFocus={() => {
        visit.current = newVisit();
      }}
      onKeyDown={onKeyDown}
    />
  );
}
