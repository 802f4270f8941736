/** A window over the page, or a sheet that slides in from one side. */
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly summary?: string;
  readonly closeLabel: string;
  readonly look?: 'window' | 'left' | 'right';
  readonly children: ReactNode;
}

export function Dialog({ open, onClose, title, summary, closeLabel, look = 'window', children }: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={styles.overlay} />
        <Radix.Content
          className={`${styles.content} ${styles[look]}`}
          {...(summary === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <header className={styles.header}>
            <div>
              <Radix.Title className={styles.title}>{title}</Radix.Title>
              {summary && <Radix.Description className={styles.summary}>{summary}</Radix.Description>}
            </div>
            {/* No tooltip here: it would take the first Escape, which is meant for the window. */}
            <Radix.Close asChild>
              <button type="button" className={styles.close} aria-label={closeLabel}>
                <X aria-hidden="true" />
              </button>
            </Radix.Close>
          </header>
          <div className={styles.body}>{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
