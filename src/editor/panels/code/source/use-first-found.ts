/** What is looked for comes into view; a source that does not have it begins at its top. */
import { type RefObject, useEffect, useRef } from 'react';
import { textOf } from './found.ts';
import type { NumberedLine } from './numbered.ts';

/** Pixels; also in source.module.css. */
export const lineHeight = 18;

/** `first`: the first line that is on the page. */
export const useFirstFound = (
  list: RefObject<HTMLElement | null>,
  lines: readonly NumberedLine[],
  wanted: RegExp | null,
  first: number,
): void => {
  const sought = useRef(-1);
  useEffect(() => {
    sought.current = wanted === null ? -1 : lines.findIndex(({ line }) => textOf(line).search(wanted) >= 0);
    // Two lines before it say where it stands.
    list.current?.parentElement?.scrollTo({ top: Math.max(0, sought.current - 2) * lineHeight, left: 0 });
  }, [list, lines, wanted]);
  // Of a long file its line comes onto the page only now; there it may stand far to the right.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever other lines, or other marks, are there
  useEffect(() => {
    if (sought.current < 0) return;
    const mark = list.current?.querySelectorAll('mark')[0];
    if (!mark) return;
    sought.current = -1;
    mark.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [list, lines, wanted, first]);
};
