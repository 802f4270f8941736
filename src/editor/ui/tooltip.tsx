/** The names of buttons without words: one line beside the button that is pointed at or has the focus. */
import { type FocusEvent, type MouseEvent, type PointerEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { placeBeside } from './place-beside.ts';
import styles from './tooltip.module.css';

interface Tip {
  readonly anchor: Element;
  readonly label: string;
  readonly keys: string | undefined;
}

const showAfterMs = 500;
/** Long enough to move the pointer onto the line, which then stays. */
const hideAfterMs = 120;

const store = createStore<{ readonly tip: Tip | null }>(() => ({ tip: null }));

let timer: ReturnType<typeof setTimeout> | undefined;

const later = (tip: Tip | null, delay: number): void => {
  clearTimeout(timer);
  timer = setTimeout(() => store.setState({ tip: tip?.anchor.isConnected ? tip : null }), delay);
};

const hideNow = (): void => {
  clearTimeout(timer);
  if (store.getState().tip) store.setState({ tip: null });
};

/** What a button listens to so that its name is shown; a press hides it, for then the button has been understood. */
export const tooltip = (label: string, keys: string | undefined) => ({
  onPointerEnter: ({ currentTarget, pointerType }: PointerEvent) => {
    // The next name in a row of buttons follows at once.
    const delay = store.getState().tip ? 0 : showAfterMs;
    if (pointerType !== 'touch') later({ anchor: currentTarget, label, keys }, delay);
  },
  onPointerLeave: () => later(null, hideAfterMs),
  onPointerDown: hideNow,
  onFocus: ({ currentTarget }: FocusEvent) => {
    if (currentTarget.matches(':focus-visible')) later({ anchor: currentTarget, label, keys }, 0);
  },
  onBlur: hideNow,
});

/** The same for words that explain a term: a press asks for them, too, as fingers cannot point. */
export const explanation = (words: string) => ({
  ...tooltip(words, undefined),
  onClick: ({ currentTarget }: MouseEvent) => later({ anchor: currentTarget, label: words, keys: undefined }, 0),
});

/** Stands once on the page and shows the name that was asked for, above windows too. */
export function Tooltips() {
  const tip = useStore(store, (state) => state.tip);
  const line = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const shown = line.current;
    if (!shown || !tip) return;
    shown.showPopover();
    placeBeside(shown, tip.anchor, 'centre');
    return () => {
      if (shown.isConnected) shown.hidePopover();
    };
  }, [tip]);
  useEffect(() => {
    // Escape puts it away; a press by key is one as by pointer, and may take the button from the page.
    const onKeyDown = ({ key }: KeyboardEvent) => ['Escape', 'Enter', ' '].includes(key) && hideNow();
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
  return (
    <div
      ref={line}
      popover="manual"
      role="tooltip"
      className={styles.tip}
      onPointerEnter={() => clearTimeout(timer)}
      onPointerLeave={() => later(null, hideAfterMs)}
    >
      {tip?.label}
      {tip?.keys && <kbd>{tip.keys}</kbd>}
    </div>
  );
}
