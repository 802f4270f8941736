/** A term that says what it means to whoever points at it, reaches it by key, touches it, or has it read aloud. */
import type { ReactNode } from 'react';
import styles from './explained.module.css';
import { explanation } from './tooltip.tsx';

export interface ExplainedProps {
  readonly more: string;
  readonly children: ReactNode;
}

export function Explained({ more, children }: ExplainedProps) {
  return (
    <button type="button" className={styles.term} aria-description={more} {...explanation(more)}>
      {children}
    </button>
  );
}
