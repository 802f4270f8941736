/** Pointers in the chart of a load: a press on a point pulls it, one beside them makes another and pulls that. */
import { type PointerEvent, type RefObject, useRef } from 'react';
import { usePull } from '../../../../ui/use-pull.ts';
import { type Grid, type Point, type Profile, withMoved, withPoint } from './profile.ts';

interface PointPull {
  readonly load: Profile;
  /** Where the axes end. */
  readonly until: number;
  readonly top: number;
  readonly grid: Grid;
  readonly area: RefObject<HTMLElement | null>;
  readonly onPreview: (points: readonly Point[] | null) => void;
  readonly onChange: (points: readonly Point[]) => void;
}

export const usePointPull = ({ load, until, top, grid, area, onPreview, onChange }: PointPull) => {
  const begun = useRef({ points: load.points as readonly Point[], at: 0 });
  const after = useRef<readonly Point[]>([]);
  const { handlers, escapes } = usePull({
    onPull: (dx, dy) => {
      const { points, at } = begun.current;
      const { clientWidth = 1, clientHeight = 1 } = area.current ?? {};
      const { atSeconds = 0, ratePerSecond = 0 } = points[at] ?? {};
      const rate = Math.min(Math.max(top, ratePerSecond), ratePerSecond - (dy / clientHeight) * top);
      const seconds = Math.min(Math.max(until, atSeconds), atSeconds + (dx / clientWidth) * until);
      after.current = withMoved(points, at, { atSeconds: seconds, ratePerSecond: rate }, grid);
      onPreview(after.current);
    },
    onDone: () => (after.current === load.points ? onPreview(null) : onChange(after.current)),
    onGiveUp: () => onPreview(null),
  });
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    const at = Number((event.target as HTMLElement).dataset.point ?? -1);
    begun.current = at >= 0 ? { points: load.points, at } : withPoint(load.points, pointAt(event, until, top));
    const { points, at: held } = begun.current;
    after.current = at >= 0 ? points : withMoved(points, held, points[held] as Point, grid);
    if (at < 0) onPreview(after.current);
    handlers.onPointerDown(event);
  };
  return { handlers, escapes, begin };
};

const pointAt = ({ currentTarget, clientX, clientY }: PointerEvent, until: number, top: number): Point => {
  const { left, bottom, width, height } = currentTarget.getBoundingClientRect();
  return { atSeconds: ((clientX - left) / width) * until, ratePerSecond: ((bottom - clientY) / height) * top };
};
