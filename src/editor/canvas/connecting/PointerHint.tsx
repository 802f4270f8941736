/** One line beside the pointer while something is dragged: what will happen if it is let go here, or why nothing can. */
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { Point } from '../../session/stage.ts';
import { followPoint, lastPoint } from './pointer.ts';
import styles from './pointer-hint.module.css';

const offset = { x: 16, y: 18 };
const margin = 8;

export interface PointerHintProps {
  readonly tone: 'yes' | 'no';
  readonly children: ReactNode;
}

export function PointerHint({ tone, children }: PointerHintProps) {
  const line = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const follow = ({ x, y }: Point): void => {
      const shown = line.current;
      if (!shown) return;
      const left = Math.min(x + offset.x, innerWidth - shown.offsetWidth - margin);
      const below = y + offset.y + shown.offsetHeight + margin < innerHeight;
      const top = below ? y + offset.y : y - offset.y - shown.offsetHeight;
      shown.style.transform = `translate(${Math.max(margin, left)}px, ${top}px)`;
    };
    follow(lastPoint());
    return followPoint(follow);
  });
  return (
    <div ref={line} role="status" className={styles.hint} data-tone={tone}>
      {children}
    </div>
  );
}
