/** A source with the numbers of its lines, coloured, what is looked for marked. Only the lines in view are on the page. */
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useVisibleRows } from '../../../ui/visible-rows.ts';
import { foundIn, textOf } from './found.ts';
import { type Line, linesOf } from './lines.ts';
import styles from './source.module.css';

const lineHeight = 18;

export interface SourceLinesProps {
  readonly path: string;
  readonly text: string;
  readonly wanted: RegExp | null;
}

export function SourceLines({ path, text, wanted }: SourceLinesProps) {
  const list = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(path, text), [path, text]);
  const { first, past } = useVisibleRows(list, lines.length, lineHeight);
  useFirstFound(list, lines, wanted, first);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={styles.scroll} tabIndex={0} aria-label={path}>
      <div
        ref={list}
        className={styles.lines}
        style={{
          height: lines.length * lineHeight,
          width: `${widthOf(lines) + 1}ch`,
          paddingTop: first * lineHeight,
          ['--digits' as string]: `${lines.length}`.length,
        }}
      >
        {lines.slice(first, past).map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <Row key={first + at} number={first + at + 1} line={line} wanted={wanted} />
        ))}
      </div>
    </section>
  );
}

function Row({
  number,
  line,
  wanted,
}: {
  readonly number: number;
  readonly line: Line;
  readonly wanted: RegExp | null;
}) {
  let offset = 0;
  return (
    <div className={styles.line} data-line={number}>
      {foundIn(line, wanted).map(({ text, kind, found }) => {
        const key = offset;
        offset += text.length;
        const Piece = found ? 'mark' : 'span';
        return (
          <Piece key={key} {...(kind && { 'data-kind': kind })}>
            {text}
          </Piece>
        );
      })}
      {'\n'}
    </div>
  );
}

/** In characters; those of East Asia are twice as wide. */
const widthOf = (lines: readonly Line[]): number =>
  lines.reduce((widest, line) => {
    const text = textOf(line);
    const wide = text.length > widest / 2 ? (text.match(/[\u2e80-\uffdc]/g)?.length ?? 0) : 0;
    return Math.max(widest, text.length + wide);
  }, 0);

/** What is looked for comes into view; a file that does not have it begins at its top. `first`: the first line on the page. */
const useFirstFound = (
  list: RefObject<HTMLElement | null>,
  lines: readonly Line[],
  wanted: RegExp | null,
  first: number,
): void => {
  const sought = useRef(-1);
  useEffect(() => {
    sought.current = wanted === null ? -1 : lines.findIndex((line) => textOf(line).search(wanted) >= 0);
    // Two lines before it say where it stands.
    list.current?.parentElement?.scrollTo({ top: Math.max(0, sought.current - 2) * lineHeight, left: 0 });
  }, [list, lines, wanted]);
  // Of a long file its line comes onto the page only now; there it may stand far to the right.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever other lines, or other marks, are there
  useEffect(() => {
    const mark = list.current?.querySelector(`[data-line="${sought.current + 1}"] mark`);
    if (!mark) return;
    sought.current = -1;
    mark.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [list, lines, wanted, first]);
};
