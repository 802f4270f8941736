/** A menu at a point of the window; Escape, Tab and a press elsewhere close it, and the focus goes back to where it was. */
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import styles from './menu.module.css';
import { moveInside } from './menu.tsx';

export interface FloatingMenuProps {
  readonly at: { readonly x: number; readonly y: number };
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const margin = 8;

export function FloatingMenu({ at, label, onClose, children }: FloatingMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const shown = menu.current;
    const before = document.activeElement;
    shown?.showPopover();
    return () => {
      const isLost = document.activeElement === document.body || shown?.contains(document.activeElement);
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  useLayoutEffect(() => {
    const shown = menu.current;
    if (!shown) return;
    const { offsetWidth: width, offsetHeight: height } = shown;
    shown.style.left = `${Math.max(margin, Math.min(at.x, innerWidth - width - margin))}px`;
    shown.style.top = `${Math.max(margin, Math.min(at.y, innerHeight - height - margin))}px`;
    shown.querySelector<HTMLElement>('[role^="menuitem"]')?.focus({ preventScroll: true });
  }, [at]);
  useEffect(() => {
    const stop = new AbortController();
    const elsewhere = ({ target }: Event) => !menu.current?.contains(target as Node) && onClose();
    window.addEventListener('pointerdown', elsewhere, { signal: stop.signal, capture: true });
    window.addEventListener('wheel', elsewhere, { signal: stop.signal, capture: true, passive: true });
    for (const type of ['resize', 'blur']) window.addEventListener(type, onClose, { signal: stop.signal });
    return () => stop.abort();
  }, [onClose]);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Escape' && event.key !== 'Tab') return moveInside(event);
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <div
      ref={menu}
      popover="manual"
      role="menu"
      aria-label={label}
      // One that is too long for the window is scrolled by key, too.
      tabIndex={0}
      className={`${styles.menu} ${styles.floating}`}
      onKeyDown={onKeyDown}
      // A second right click belongs to the menu, not to the browser.
      onContextMenu={(event) => event.preventDefault()}
    >
      {children}
    </div>
  );
}
