/** What may be wider than the panel: it scrolls by itself, also by key. */
import type { ReactNode } from 'react';
import styles from './what-if.module.css';

export function ScrollBox({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
