/** Lines with their numbers, coloured, what is looked for marked. Only those in view are on the page. */
import { useMemo, useRef } from 'react';
import { useVisibleRows } from '../../../ui/visible-rows.ts';
import { foundIn, textOf } from './found.ts';
import type { NumberedLine } from './numbered.ts';
import styles from './source.module.css';
import { lineHeight, useFirstFound } from './use-first-found.ts';

export interface NumberedLinesProps {
  readonly label: string;
  readonly lines: readonly NumberedLine[];
  readonly wanted: RegExp | null;
}

export function NumberedLines({ label, lines, wanted }: NumberedLinesProps) {
  const list = useRef<HTMLDivElement>(null);
  const { first, past } = useVisibleRows(list, lines.length, lineHeight);
  useFirstFound(list, lines, wanted, first);
  const [width, margin] = useMemo(() => widthsOf(lines), [lines]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={styles.scroll} tabIndex={0} aria-label={label}>
      <div
        ref={list}
        className={styles.lines}
        style={{
          height: lines.length * lineHeight,
          width: `${width + 1}ch`,
          paddingTop: first * lineHeight,
          ['--margin' as string]: margin,
        }}
      >
        {lines.slice(first, past).map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <Row key={first + at} row={row} wanted={wanted} />
        ))}
      </div>
    </section>
  );
}

const elements = { same: 'div', added: 'ins', removed: 'del', 'left-out': 'div' } as const;

function Row({ row, wanted }: { readonly row: NumberedLine; readonly wanted: RegExp | null }) {
  const { margin, line, kind } = row;
  const Element = elements[kind];
  let offset = 0;
  return (
    <Element className={styles.line} data-line={margin} data-is={kind}>
      {foundIn(line, wanted).map(({ text, kind: colour, found }) => {
        const key = offset;
        offset += text.length;
        const Piece = found ? 'mark' : 'span';
        return (
          <Piece key={key} {...(colour && { 'data-kind': colour })}>
            {text}
          </Piece>
        );
      })}
      {'\n'}
    </Element>
  );
}

/** Of the widest line and of the widest margin, in characters; those of East Asia are twice as wide. */
const widthsOf = (lines: readonly NumberedLine[]): readonly [line: number, margin: number] => {
  let [widest, margins] = [0, 0];
  for (const { line, margin } of lines) {
    const text = textOf(line);
    const wide = text.length > widest / 2 ? (text.match(/[\u2e80-\uffdc]/g)?.length ?? 0) : 0;
    widest = Math.max(widest, text.length + wide);
    margins = Math.max(margins, margin.length);
  }
  return [widest, margins];
};
