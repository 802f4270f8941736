/** Which rows of a long list the window shows: only they are on the page, so that ten thousand rows cost what fifty do. */
import { type RefObject, useLayoutEffect, useState } from 'react';

/** Lists up to this length are there as a whole, for the browser's own search. */
const mostWhole = 200;
/** Rows beyond the edges that are there already when they come into view. */
const margin = 12;
/** The range moves in steps, not with every row. */
const step = 8;

export interface Range {
  readonly first: number;
  /** The first row after the range. */
  readonly past: number;
}

/** The rows of a list between two heights of the window; `top` is where the list begins. All rows are `rowHeight` pixels high. */
export const rowsBetween = (top: number, windowHeight: number, count: number, rowHeight: number): Range => {
  if (count <= mostWhole) return { first: 0, past: count };
  const first = Math.floor(-top / rowHeight / step) * step - margin;
  const rows = Math.ceil(windowHeight / rowHeight / step) * step + step + 2 * margin;
  const clamped = Math.max(0, Math.min(first, count - rows));
  return { first: clamped, past: Math.min(count, clamped + rows) };
};

/** Follows scrolling of whatever the list lies in. */
export const useVisibleRows = (list: RefObject<HTMLElement | null>, count: number, rowHeight: number): Range => {
  const [range, setRange] = useState(() => rowsBetween(0, window.innerHeight, count, rowHeight));
  useLayoutEffect(() => {
    const look = (): void => {
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const next = rowsBetween(top, window.innerHeight, count, rowHeight);
      setRange((before) => (before.first === next.first && before.past === next.past ? before : next));
    };
    look();
    if (count <= mostWhole) return;
    document.addEventListener('scroll', look, { capture: true, passive: true });
    window.addEventListener('resize', look);
    return () => {
      document.removeEventListener('scroll', look, { capture: true });
      window.removeEventListener('resize', look);
    };
  }, [list, count, rowHeight]);
  return range;
};

/** The rows in view with their places, and the one that takes the focus, wherever it is. */
export const placesShown = <Row>(
  { first, past }: Range,
  rows: readonly Row[],
  focusable: number,
): (readonly [place: number, row: Row])[] => {
  const places = Array.from({ length: past - first }, (_, at) => first + at);
  if (focusable < first) places.unshift(focusable);
  if (focusable >= past) places.push(focusable);
  return places.flatMap((place) => {
    const row = rows[place];
    return row === undefined ? [] : [[place, row] as const];
  });
};
