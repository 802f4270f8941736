/** A menu that opens from a button: arrows, Home, End and first letters move in it, Escape and a click elsewhere close it. */
import { Check } from 'lucide-react';
import { cloneElement, type KeyboardEvent, type ReactElement, type ReactNode, useId, useRef } from 'react';
import { ariaKeys, shownKeys } from './keys.ts';
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

export interface MenuItemProps {
  readonly onSelect: () => void;
  /** Keys that do the same, such as `Ctrl+S`. */
  readonly keys?: string | undefined;
  readonly children: ReactNode;
}

export function MenuItem({ onSelect, keys, children }: MenuItemProps) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      {...(keys !== undefined && { 'aria-keyshortcuts': ariaKeys(keys) })}
      className={styles.item}
      onClick={choosing(onSelect)}
    >
      {keys === undefined ? children : <span className={styles.words}>{children}</span>}
      {keys !== undefined && (
        <span className={styles.end} aria-hidden="true">
          {shownKeys(keys)}
        </span>
      )}
    </button>
  );
}

export interface MenuSwitchesProps {
  readonly label: string;
  readonly options: readonly {
    readonly label: string;
    readonly on: boolean;
    readonly keys?: string | undefined;
    readonly onChange: (on: boolean) => void;
  }[];
}

/** Things that are on or off, each by itself. */
export function MenuSwitches({ label, options }: MenuSwitchesProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu
    <div role="group" aria-labelledby={id}>
      <p id={id} className={styles.label}>
        {label}
      </p>
      {options.map(({ label: words, on, keys, onChange }) => (
        <button
          key={words}
          type="button"
          role="menuitemcheckbox"
          aria-checked={on}
          tabIndex={-1}
          {...(keys !== undefined && { 'aria-keyshortcuts': ariaKeys(keys) })}
          className={styles.item}
          onClick={choosing(() => onChange(!on))}
        >
          <span className={styles.check}>{on && <Check aria-hidden="true" />}</span>
          <span className={styles.words}>{words}</span>
          {keys !== undefined && (
            <span className={styles.end} aria-hidden="true">
              {shownKeys(keys)}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

export interface MenuChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

export function MenuChoice<Value extends string>({ label, value, options, onChange }: MenuChoiceProps<Value>) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu
    <div role="group" aria-labelledby={id}>
      <p id={id} className={styles.label}>
        {label}
      </p>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="menuitemradio"
          aria-checked={option.value === value}
          tabIndex={-1}
          className={styles.item}
          onClick={choosing(() => onChange(option.value))}
        >
          <span className={styles.check}>{option.value === value && <Check aria-hidden="true" />}</span>
          {option.label}
        </button>
      ))}
    </div>
  );
}

type Click = { readonly currentTarget: Element };

/** Closes first, so that the focus is back on the button when the choice opens something of its own. */
const choosing =
  (act: () => void) =>
  ({ currentTarget }: Click) => {
    currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
    act();
  };

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
