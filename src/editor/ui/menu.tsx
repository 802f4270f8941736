/** A menu that opens from a button: arrows, Home, End and first letters move in it, Escape and a click elsewhere close it. */
import { cloneElement, type KeyboardEvent, type ReactElement, type ReactNode, useId, useRef } from 'react';
import styles from './menu.module.css';
import { placeBeside } from './place-beside.ts';

interface TriggerProps {
  readonly id?: string;
  readonly popoverTarget?: string;
  readonly 'aria-haspopup'?: 'menu';
}

export interface MenuProps {
  /** One button; it gets what makes it open the menu. */
  readonly button: ReactElement<TriggerProps>;
  readonly children: ReactNode;
}

export function Menu({ button, children }: MenuProps) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  return (
    <>
      {cloneElement(button, { id: `${id}button`, popoverTarget: id, 'aria-haspopup': 'menu' })}
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        aria-labelledby={`${id}button`}
        // One that is too long for the window is scrolled by key, too.
        tabIndex={0}
        className={styles.menu}
        onToggle={({ newState }) => newState === 'open' && menu.current && unfold(menu.current)}
        onKeyDown={moveInside}
      >
        {children}
      </div>
    </>
  );
}

const items = (menu: Element): HTMLElement[] => [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')];

const unfold = (menu: HTMLElement): void => {
  const button = document.getElementById(`${menu.id}button`);
  if (button) placeBeside(menu, button, 'end');
  items(menu)[0]?.focus();
};

/** Arrows, ends and first letters. */
export const moveInside = (event: KeyboardEvent<HTMLDivElement>): void => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const all = items(event.currentTarget);
  const at = all.indexOf(document.activeElement as HTMLElement);
  const next = nextItem(event.key, all, at);
  if (next) {
    event.preventDefault();
    next.focus();
  } else if (event.key === 'Tab') event.currentTarget.hidePopover();
};

const nextItem = (key: string, all: readonly HTMLElement[], at: number): HTMLElement | undefined => {
  if (key === 'ArrowDown') return all[(at + 1) % all.length];
  if (key === 'ArrowUp') return all.at((at < 1 ? all.length : at) - 1);
  if (key === 'Home') return all[0];
  if (key === 'End') return all.at(-1);
  if (key.length !== 1 || key === ' ') return undefined;
  const letter = key.toLowerCase();
  const after = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  return after.find((item) => item.textContent?.trim().toLowerCase().startsWith(letter));
};
