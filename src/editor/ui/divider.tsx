/** The line between two parts of the page: dragged, or moved with the arrows, it gives one of them its size. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import styles from './divider.module.css';

export interface DividerProps {
  readonly label: string;
  /** Of the part that it sizes, in pixels. */
  readonly size: number;
  readonly least: number;
  readonly most: number;
  /** On which side of the line that part lies. */
  readonly part: 'left' | 'right' | 'below';
  readonly onSize: (size: number) => void;
  /** Where the part can be folded away: Enter folds and unfolds it. */
  readonly onFold?: () => void;
}

const step = 16;

/** Asks for sizes between `least` and `most`; with `onFold`, a pull to less than half of `least` asks for 0. */
export function Divider({ label, size, least, most, part, onSize, onFold }: DividerProps) {
  const start = useRef<{ readonly at: number; readonly size: number } | null>(null);
  const position = (event: PointerEvent) => (part === 'below' ? event.clientY : event.clientX);
  const growth = (by: number) => (part === 'left' ? by : -by);
  const ask = (wanted: number) =>
    onSize(onFold && wanted < least / 2 ? 0 : Math.max(least, Math.min(most, Math.round(wanted))));
  const onKeyDown = (event: KeyboardEvent) => {
    const wanted = byKey(event.key, part, size, { least, most });
    if (event.key === 'Enter' && onFold) onFold();
    else if (wanted !== undefined) ask(wanted);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule between paragraphs does not move; this separator does
    <div
      role="separator"
      aria-label={label}
      aria-orientation={part === 'below' ? 'horizontal' : 'vertical'}
      aria-valuenow={Math.round(size)}
      aria-valuemin={onFold ? 0 : least}
      aria-valuemax={most}
      tabIndex={0}
      className={`${styles.divider} ${part === 'below' ? styles.level : styles.upright}`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { at: position(event), size };
      }}
      onPointerMove={(event) => {
        if (start.current) ask(start.current.size + growth(position(event) - start.current.at));
      }}
      onPointerUp={() => {
        start.current = null;
      }}
      onPointerCancel={() => {
        start.current = null;
      }}
      onKeyDown={onKeyDown}
    />
  );
}

const byKey = (
  key: string,
  part: DividerProps['part'],
  size: number,
  { least, most }: { readonly least: number; readonly most: number },
): number | undefined => {
  const [more, less] = {
    left: ['ArrowRight', 'ArrowLeft'],
    right: ['ArrowLeft', 'ArrowRight'],
    below: ['ArrowUp', 'ArrowDown'],
  }[part];
  if (key === more) return size + step;
  if (key === less) return Math.max(least, size - step);
  if (key === 'Home') return least;
  return key === 'End' ? most : undefined;
};
