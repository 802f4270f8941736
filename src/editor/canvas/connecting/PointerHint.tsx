/** One line beside the pointer while something is dragged: what will happen if it is let go here, or why nothing can. */
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { pointOf } from './pointer.ts';
import styles from './pointer-hint.module.css';

const offset = { x: 16, y: 18 };
const margin = 8;

export interface PointerHintProps {
  readonly tone: 'yes' | 'no';
  readonly children: ReactNode;
}

let last = { x: 0, y: 0 };
const moves = ['mousemove', 'touchmove', 'dragover'] as const;

/** The pointer's place is known before the first line is shown there. */
const remember = (event: MouseEvent | TouchEvent): void => {
  last = pointOf(event);
};
for (const move of moves) document.addEventListener(move, remember, { capture: true, passive: true });

export function PointerHint({ tone, children }: PointerHintProps) {
  const line = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const follow = (): void => {
      const shown = line.current;
      if (!shown) return;
      const left = Math.min(last.x + offset.x, innerWidth - shown.offsetWidth - margin);
      const below = last.y + offset.y + shown.offsetHeight + margin < innerHeight;
      const top = below ? last.y + offset.y : last.y - offset.y - shown.offsetHeight;
      shown.style.transform = `translate(${Math.max(margin, left)}px, ${top}px)`;
    };
    follow();
    for (const move of moves) document.addEventListener(move, follow, { passive: true });
    return () => {
      for (const move of moves) document.removeEventListener(move, follow);
    };
  });
  return (
    <div ref={line} role="status" className={styles.hint} data-tone={tone}>
      {children}
    </div>
  );
}
