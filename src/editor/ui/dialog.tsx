/** A window over the page, or a sheet that slides in from one side: the browser's own modal dialog. */
import { X } from 'lucide-react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly summary?: string;
  readonly closeLabel: string;
  /** `question`: a sentence and its answers; `search`: a field with its list, which say by themselves what they are; `wide`: a desk of its own. */
  readonly look?: 'window' | 'question' | 'wide' | 'search' | 'left' | 'right';
  readonly children: ReactNode;
}

/** While it is open the page below takes no keys and no clicks; closing gives the focus back to where it was. */
export function Dialog(props: DialogProps) {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ onClose, title, summary, closeLabel, look = 'window', children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const pressedOutside = useRef(false);
  const id = useId();
  // Closed while it still stands on the page: only then the browser gives the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same, as the browser's cancel
    <dialog
      ref={dialog}
      className={`${styles.content} ${styles[look]}`}
      aria-labelledby={`${id}title`}
      {...(summary !== undefined && { 'aria-describedby': `${id}summary` })}
      onCancel={(event) => {
        event.preventDefault();
        if (event.target === event.currentTarget) onClose();
      }}
      // The browser may close it without asking, at a second Escape.
      onClose={(event) => event.target === event.currentTarget && !event.currentTarget.open && onClose()}
      // A press inside that ends outside, as when text is selected, is no wish to leave.
      onPointerDown={(event) => {
        pressedOutside.current = event.target === event.currentTarget;
      }}
      onClick={(event) => event.target === event.currentTarget && pressedOutside.current && onClose()}
    >
      <div className={styles.inside}>
        <header className={look === 'search' ? 'visually-hidden' : styles.header}>
          <div>
            <h2 id={`${id}title`} className={styles.title}>
              {title}
            </h2>
            {summary !== undefined && (
              <p id={`${id}summary`} className={styles.summary}>
                {summary}
              </p>
            )}
          </div>
          {look !== 'search' && (
            <button type="button" className={styles.close} aria-label={closeLabel} onClick={onClose}>
              <X aria-hidden="true" />
            </button>
          )}
        </header>
        <div className={styles.body}>{children}</div>
      </div>
    </dialog>
  );
}
